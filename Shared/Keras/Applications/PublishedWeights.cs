namespace Tensorflow.Keras.Applications;

/// <summary>The two files of weights that were published for a model: with the classifier, and without.</summary>
/// <param name="Folder">Where they are below the address of published files, with a slash at the end.</param>
/// <param name="Top">The name of the file with the classifier, and its hash where one is known.</param>
/// <param name="NoTop">The name of the file without it, and its hash.</param>
internal sealed record PublishedWeights(string Folder, (string Name, string? Hash) Top, (string Name, string? Hash) NoTop)
{
    /// <summary>The folder of most files.</summary>
    public const string Keras = "tensorflow/keras-applications/";

    /// <summary>The names that the files have at their address, where they are others than in the folder of models.</summary>
    public (string Top, string NoTop) Remote { get; init; } = (Top.Name, NoTop.Name);

    /// <summary>Files of Keras that are named as its first ones were.</summary>
    /// <param name="folder">Their folder, with a slash at the end.</param>
    /// <param name="name">What their names begin with.</param>
    /// <param name="top">The hash of the file with the classifier.</param>
    /// <param name="noTop">The hash of the file without it.</param>
    public static PublishedWeights OfKernels(string folder, string name, string top, string noTop) =>
        new(Keras + folder, (name + "_weights_tf_dim_ordering_tf_kernels.h5", top), (name + "_weights_tf_dim_ordering_tf_kernels_notop.h5", noTop));

    /// <summary>The path of the file in the folder of models, where it is downloaded to if it is not there yet.</summary>
    /// <param name="includeTop">Whether the classifier is wanted.</param>
    public string Fetch(bool includeTop)
    {
        var (name, hash) = includeTop ? Top : NoTop;
        return PublishedFiles.Fetch(name, Folder + (includeTop ? Remote.Top : Remote.NoTop), hash);
    }
}
