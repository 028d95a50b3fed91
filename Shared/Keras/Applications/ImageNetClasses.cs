using System.Globalization;
using System.Text.Json;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Applications;

/// <summary>The classes of ImageNet by their numbers. Keras keeps them in a file of its folder of models, which is downloaded once.</summary>
internal static class ImageNetClasses
{
    /// <summary>How many there are.</summary>
    public const int Count = 1000;

    private const string Index = "imagenet_class_index.json";
    private const string Path = "download.tensorflow.org/data/" + Index;
    private const string Hash = "c2c37ea517e94d9795004a39431a14cb";

    /// <summary>The likeliest classes of each image.</summary>
    /// <param name="preds">Probabilities, (images, 1000).</param>
    /// <param name="top">How many.</param>
    /// <exception cref="ValueError">The array has another shape.</exception>
    /// <exception cref="IOException">The file of the names cannot be had.</exception>
    /// <exception cref="InvalidDataException">The file of the names is damaged.</exception>
    public static List<List<(string class_name, string class_description, float score)>> Decode(NDArray preds, int top)
    {
        if (preds.ndim != 2 || preds.shape[1] != Count)
            throw new ValueError($"`decode_predictions` expects a batch of predictions (i.e. a 2D array of shape (samples, {Count})). Received array with shape: {preds.shape}");
        var names = Read(PublishedFiles.Fetch(Index, Path, Hash));
        var results = new List<List<(string, string, float)>>();
        for (var i = 0; i < preds.shape[0]; i++)
        {
            var scores = preds[i].astype(np.float32).ToArray<float>();
            // As slices of Python count: none is all of them, and less than none all but so many.
            var likeliest = Enumerable.Range(0, Count).OrderByDescending(number => scores[number]).Take(top > 0 ? top : Count + top);
            results.Add([.. likeliest.Select(number => (names[number].Name, names[number].Description, scores[number]))]);
        }
        return results;
    }

    private static (string Name, string Description)[] Read(string path)
    {
        try
        {
            using var index = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. Enumerable.Range(0, Count).Select(number => Names(index.RootElement.GetProperty(number.ToString(CultureInfo.InvariantCulture))))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{path} does not name {Count} classes as {{\"0\": [\"n01440764\", \"tench\"], …}}: {e.Message} Remove it to have it downloaded anew.", e);
        }
    }

    private static (string Name, string Description) Names(JsonElement entry) =>
        (entry[0].GetString() ?? throw new InvalidOperationException("The name of a class is null."), entry[1].GetString() ?? throw new InvalidOperationException("The description of a class is null."));
}
