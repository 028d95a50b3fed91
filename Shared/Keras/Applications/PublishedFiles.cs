using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Applications;

/// <summary>The files that Keras published: weights, and the names of classes. They are fetched once into Keras' folder of models.</summary>
internal static class PublishedFiles
{
    /// <summary>Where they are.</summary>
    private const string Storage = "https://storage.googleapis.com/";

    [ThreadStatic]
    private static Fetching? s_substitute;

    /// <summary>Brings a file into the folder of models.</summary>
    /// <param name="name">The name that it has there.</param>
    /// <param name="address">Where it is.</param>
    /// <param name="hash">Its hash, where one is known.</param>
    /// <returns>Its path.</returns>
    public delegate string Fetching(string name, string address, string? hash);

    /// <summary>What brings files on this thread in place of a download from where Keras published them; <see langword="null"/> for the download.</summary>
    public static Fetching? Substitute
    {
        set => s_substitute = value;
    }

    /// <summary>The path of a file in the folder of models, where it is downloaded to if it is not there yet.</summary>
    /// <param name="name">The name that it has there.</param>
    /// <param name="path">Where it is below the address.</param>
    /// <param name="hash">Its hash, where one is known.</param>
    /// <exception cref="IOException">It cannot be had: the message says where it is and where it belongs.</exception>
    /// <exception cref="ValueError">What was downloaded is another file.</exception>
    public static string Fetch(string name, string path, string? hash) => (s_substitute ?? Download)(name, Storage + path, hash);

    private static string Download(string name, string address, string? hash) => new KerasUtils().get_file(name, address, file_hash: hash, cache_subdir: "models");
}
