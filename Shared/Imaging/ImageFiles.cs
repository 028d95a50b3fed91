namespace Tensorflow.Imaging;

/// <summary>For programs that are not written in C#, whose start registers nothing by itself.</summary>
public static class ImageFiles
{
    /// <summary>Registers the codec for image files. Programs in C# need no call: referencing the package is enough.</summary>
    public static void Register() => ImageCodecs.Register(static () => new ImageFileCodec());
}
