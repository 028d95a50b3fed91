using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Files;

/// <summary>Damaged files give an <see cref="InvalidDataException"/> that names file and offset, or data that is as it was; never anything else.</summary>
public class FuzzTests
{
    public static TheoryData<string> Recorded => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Files"), "*.np?").Select(static f => Path.GetFileName(f)!).Where(static f => f != "pickle.npy").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Every_truncation_is_refused(string file)
    {
        var whole = Bytes(file);
        for (var length = 0; length < whole.Length; length++)
            Refused(whole[..length], $"{file} cut to {length} bytes");
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Something_behind_the_data_is_refused(string file) => Refused([.. Bytes(file), 0], file);

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Every_changed_byte_is_noticed_or_harmless(string file)
    {
        var whole = Bytes(file);
        var original = Arrays(np.load(new MemoryStream(whole)));
        var headerEnd = file.EndsWith(".npy", StringComparison.Ordinal) ? 10 + whole[8] : whole.Length;
        for (var i = 0; i < whole.Length; i++)
        {
            foreach (var change in new byte[] { 0x01, 0x80, 0xFF, 0x20 })
            {
                byte[] damaged = [.. whole];
                damaged[i] ^= change;
                NDArray read;
                try
                {
                    read = np.load(new MemoryStream(damaged));
                }
                catch (InvalidDataException error)
                {
                    Assert.Matches("stream.*, offset [0-9]+: ", error.Message);
                    continue;
                }
                // An npy file has no checksum: another type or other elements of the same size are valid. An npz file has one for each member.
                if (i < headerEnd && file.EndsWith(".npz", StringComparison.Ordinal))
                    Assert.Equal(original, Arrays(read));
                else
                    Assert.True(read.nbytes == np.load(new MemoryStream(whole)).nbytes);
            }
        }
    }

    private static void Refused(byte[] bytes, string what)
    {
        try
        {
            np.load(new MemoryStream(bytes));
            Assert.Fail($"{what} was read.");
        }
        catch (InvalidDataException error)
        {
            Assert.Matches("stream.*, offset [0-9]+: ", error.Message);
        }
    }

    /// <summary>The arrays' bytes, in order.</summary>
    private static string Arrays(NDArray read)
    {
        if (!read.ToString().StartsWith("NpzFile", StringComparison.Ordinal))
            return Convert.ToHexString(read.tobytes());
        var names = read.ToString()[(read.ToString().IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(", ");
        return string.Join(";", names.Select(n => $"{n}={read[n].dtype.Type.Name()}{read[n].shape}{Convert.ToHexString(read[n].tobytes())}"));
    }

    private static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Files", file));
}
