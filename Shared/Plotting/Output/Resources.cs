namespace Tensorflow.Plotting.Output;

/// <summary>The files embedded in this assembly.</summary>
internal static class Resources
{
    public static Stream Open(string name) =>
        typeof(Resources).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"The embedded file '{name}' is missing from the assembly.", name);

    public static string ReadText(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public static byte[] ReadBytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
