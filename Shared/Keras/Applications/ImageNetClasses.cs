using System.Text.Json;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Applications;

/// <summary>The classes of ImageNet by their numbers. Keras keeps them in a file of its folder of models, which is downloaded once.</summary>
internal static class ImageNetClasses
{
    /// <summary>How many there are.</summary>
    public const int Count = 1000;

    private const string File = "imagenet_class_index.json";
    private const string Address = "https://storage.googleapis.com/download.tensorflow.org/data/" + File;
    private const string Hash = "c2c37ea517e94d9795004a39431a14cb";

    /// <summary>The likeliest classes of each image.</summary>
    /// <param name="preds">Probabilities, (images, 1000).</param>
    /// <param name="top">How many.</param>
    /// <exception cref="ValueError">The array has another shape.</exception>
    public static List<List<(string class_name, string class_description, float score)>> Decode(NDArray preds, int top)
    {
        if (preds.ndim != 2 || preds.shape[1] != Count)
            throw new ValueError($"`decode_predictions` expects a batch of predictions (i.e. a 2D array of shape (samples, {Count})). Received array with shape: {preds.shape}");
        var path = new KerasUtils().get_file(File, Address, file_hash: Hash, cache_subdir: "models");
        using var index = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        var results = new List<List<(string, string, float)>>();
        for (var i = 0; i < preds.shape[0]; i++)
        {
            var scores = preds[i].astype(np.float32).ToArray<float>();
            results.Add([.. Enumerable.Range(0, Count).OrderByDescending(number => scores[number]).Take(top).Select(Describe)]);

            (string, string, float) Describe(int number)
            {
                var entry = index.RootElement.GetProperty(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
                return (entry[0].GetString()!, entry[1].GetString()!, scores[number]);
            }
        }
        return results;
    }
}
