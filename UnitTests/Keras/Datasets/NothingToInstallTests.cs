using System.Reflection;
using Tensorflow.Keras.Utils;

namespace TfNet.UnitTests.Keras.Datasets;

/// <summary>Whatever a program does with files and numbers runs where nothing but the C library is installed.</summary>
public sealed class NothingToInstallTests
{
    public static TheoryData<string> Rooms => ["TfNet.Engine", "TfNet.NumPy", "TfNet.TensorFlow", "TfNet.Keras"];

    [Theory, MemberData(nameof(Rooms))]
    public void No_room_needs_the_platforms_cryptography(string room) =>
        // On Linux it is OpenSSL's, and a process that asks for it where that is missing ends.
        Assert.DoesNotContain(Assembly.Load(room).GetReferencedAssemblies(), static name => name.Name!.StartsWith("System.Security.Cryptography", StringComparison.Ordinal));

    [Fact]
    public void Https_is_possible_where_the_tests_run() => Assert.True(Tls.IsThere);
}
