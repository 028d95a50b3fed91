using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Datasets;

/// <summary>CIFAR-10 or CIFAR-100: what it consists of, and where it may be.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Labels">Its kinds of labels, in the order of the binary layout.</param>
/// <param name="Parts">Its files.</param>
/// <param name="Layouts">The layouts it is distributed in. The first one can be downloaded, as Keras does.</param>
internal sealed record CifarDataset(string Name, CifarLabel[] Labels, CifarPart[] Parts, CifarLayout[] Layouts)
{
    /// <summary>Whether images are to have their channels first: Keras' setting.</summary>
    public static bool ChannelsFirst => BackendConfig.ImageDataFormat == "channels_first";

    /// <summary>Sought in Keras' cache, then in the <c>Data</c> folders, then downloaded into the cache.</summary>
    /// <param name="target">What is wanted.</param>
    /// <param name="origin">Where the archive of the first layout is.</param>
    /// <param name="advice">What to do when all fails.</param>
    /// <exception cref="FileNotFoundException">It is nowhere.</exception>
    /// <exception cref="InvalidDataException">A copy in a <c>Data</c> folder is damaged.</exception>
    public DatasetPass Load(CifarTarget target, string origin, string advice)
    {
        var search = new DatasetSearch(Name);
        foreach (var cache in DataFolders.Caches)
        {
            if (TryRead(cache, target, search.Cached) is { } cached)
                return cached;
        }
        foreach (var folder in DataFolders.Candidates(""))
        {
            if (TryRead(folder, target, search.Kept) is { } found)
                return found;
        }
        return search.Downloaded(origin, () => Download(target, origin)) ?? throw search.NotFound(advice);
    }

    /// <summary>Reads the data set where it is below a folder of data sets.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="target">What is wanted.</param>
    /// <param name="attempt">Tries a place.</param>
    public DatasetPass? TryRead(string root, CifarTarget target, Func<string, Func<DatasetPass?>, DatasetPass?> attempt)
    {
        var seen = false;
        foreach (var layout in Layouts)
        {
            foreach (var place in layout.Places(root))
            {
                seen = true;
                if (attempt(place, () => layout.TryRead(place, this, target)) is { } found)
                    return found;
            }
        }
        return seen ? null : attempt(root, static () => null);
    }

    // The archive gets the name that Keras 3 gives it, so that Python finds it there too.
    private DatasetPass? Download(CifarTarget target, string origin)
    {
        var layout = Layouts[0];
        return layout.TryRead(new KerasUtils().get_file(layout.Archives[0], origin, file_hash: layout.Sha256), this, target);
    }
}
