namespace Tensorflow;

/// <summary>Where the codec for image files is registered and found.</summary>
/// <remarks>
/// A program that references TfNet.Imaging has it registered when it starts: the package adds one source file with a module initializer to the program.
/// A build brings that file along with packages only; for a program that references the project, the codec of TfNet.Imaging is found here, by a name that is
/// a constant, so that trimming and Native AOT see what it means. The codec is made, and its assembly loaded, only when the first file is read or written.
/// </remarks>
public static class ImageCodecs
{
    private static Lazy<IImageCodec?> s_codec = new(Referenced);

    /// <summary>Whether there is a codec.</summary>
    public static bool IsRegistered => s_codec.Value is not null;

    /// <summary>The codec.</summary>
    /// <exception cref="RuntimeError">None is registered; the message says which package to add.</exception>
    public static IImageCodec Current => s_codec.Value ?? throw new RuntimeError(
        "Could not find a codec for image files. Reading and writing them (`load_img`, `save_img`, `image_dataset_from_directory`, `tf.io.decode_image`) needs " +
        "the package TfNet.Imaging: `dotnet add package TfNet.Imaging`, or `#:package TfNet.Imaging` in a program of one file.");

    /// <summary>Registers the codec of the program; the last one registered counts.</summary>
    /// <param name="make">Makes it, when it is needed for the first time.</param>
    public static void Register(Func<IImageCodec> make) => s_codec = new Lazy<IImageCodec?>(make);

    private static IImageCodec? Referenced() =>
        Type.GetType("Tensorflow.Imaging.ImageFileCodec, TfNet.Imaging") is { } codec ? (IImageCodec?)Activator.CreateInstance(codec) : null;
}
