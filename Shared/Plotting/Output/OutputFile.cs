using System.Text;
using TfNet.Engine;

namespace Tensorflow.Plotting.Output;

/// <summary>Writes whole files, with the folders they need: no reader meets half a file.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void WriteText(string path, string text) => WriteBytes(path, _utf8.GetBytes(text));

    public static void WriteBytes(string path, byte[] bytes) => AtomicFile.Write(path, stream => stream.Write(bytes), makeFolders: true);
}
