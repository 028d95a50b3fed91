using System.Text;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Writes the config of a model, of which TensorBoard draws the graph of its layers.</summary>
internal static class GraphSummary
{
    private const string Plugin = "graph_keras_model";

    /// <summary>Writes a model to the default writer, if it is a graph or a sequence of layers.</summary>
    public static void Write(ICallbackModel model)
    {
        if (model is not Model known || known.GetType().Name is not ("Functional" or "Sequential"))
            return;
        string json;
        try
        {
            json = known.to_json();
        }
        catch (Exception error) when (error is ValueError or TypeError)
        {
            Warnings.Warn($"Model failed to serialize as JSON. Ignoring... {error.Message}");
            return;
        }
        tf.summary.Write(step: 0, () => SummaryValue.Texts("keras", [], [Encoding.UTF8.GetBytes(json)], Plugin, content: "1"u8.ToArray()));
    }
}
