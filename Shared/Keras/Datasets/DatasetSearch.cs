using TfNet.Engine;

namespace Tensorflow.Keras.Datasets;

/// <summary>Tries one place after the other and remembers why each did not do.</summary>
/// <param name="name">The data set's name.</param>
internal sealed class DatasetSearch(string name)
{
    private readonly List<string> _tried = [];

    /// <summary>Tries a copy in Keras' cache. A damaged one is passed over, as Keras would fetch it again.</summary>
    public DatasetPass? Cached(string place, Func<DatasetPass?> read)
    {
        try
        {
            return Kept(place, read);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            StandardOutput.Writer.WriteLine($"A local file was found, but it cannot be used: {e.Message}");
            _tried.Add($"{place}: {e.Message}");
            return null;
        }
    }

    /// <summary>Tries a copy that the project brings along. A damaged one is an error: it was put there to be used.</summary>
    public DatasetPass? Kept(string place, Func<DatasetPass?> read)
    {
        var found = read();
        if (found is null)
            _tried.Add($"{place}: not there, or not complete");
        return found;
    }

    /// <summary>Tries to download.</summary>
    public DatasetPass? Downloaded(string origin, Func<DatasetPass?> fetch)
    {
        try
        {
            return fetch();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ValueError)
        {
            _tried.Add($"{origin}: {e.Message}");
            return null;
        }
    }

    /// <summary>The error when no place did.</summary>
    /// <param name="advice">What to put where.</param>
    public FileNotFoundException NotFound(string advice) =>
        new($"The data set {name} was not found. Tried:\n{string.Join('\n', _tried.Select(line => "  " + line))}\n{advice}");
}
