using System.Runtime.InteropServices;

namespace Tensorflow.Keras.Utils;

/// <summary>Whether https can be spoken. On Linux the platform takes OpenSSL for it and ends the process where that is missing, so it is asked before.</summary>
internal static class Tls
{
    private static readonly string[] s_libraries = ["libssl.so.3", "libssl.so.1.1", "libssl.so.1.0.2", "libssl.so.1.0.0", "libssl.so.10", "libssl.so"];

    /// <summary>Whether there is what it takes.</summary>
    public static bool IsThere => !OperatingSystem.IsLinux() || Array.Exists(s_libraries, static name => NativeLibrary.TryLoad(name, out _));
}
