using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Tensorflow;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Keras.Export;

/// <summary>Runs exported models by ONNX Runtime, and compares with what the models give.</summary>
internal static class OnnxRuntime
{
    /// <summary>Exports a model and runs it: the outputs must be the model's.</summary>
    public static void RunsAlike(Model model, Tensors inputs, double band = 1e-5, Tensors? signature = null)
    {
        var path = Path.Combine(Path.GetTempPath(), $"tfnet-{Guid.NewGuid():N}.onnx");
        try
        {
            model.export(path, verbose: false, input_signature: signature);
            Compare(path, model.Apply(inputs, training: false), inputs, band);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Compare(string path, Tensors expected, Tensors inputs, double band)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        using var session = new InferenceSession(path, options);
        var given = session.InputNames.Zip(inputs, static (name, tensor) => NamedOnnxValue.CreateFromTensor(name, Of(tensor))).ToList();
        using var results = session.Run(given);
        Assert.Equal(expected.Count, results.Count);
        foreach (var (tensor, result) in expected.Zip(results))
        {
            var found = result.AsTensor<float>();
            Assert.Equal(tensor.shape.as_int_list(), found.Dimensions.ToArray());
            var scale = Math.Max(1, tensor.ToArray<float>().Select(Math.Abs).Where(float.IsFinite).DefaultIfEmpty().Max());
            foreach (var (a, b) in tensor.ToArray<float>().Zip(found.ToArray()))
                Assert.True(a.Equals(b) || Math.Abs(a - b) <= band * scale, $"{result.Name}: expected {a:G9}, found {b:G9}.");
        }
    }

    private static DenseTensor<float> Of(Tensorflow.Tensor tensor) => new(tf.cast(tensor, TF_DataType.TF_FLOAT).ToArray<float>(), tensor.shape.as_int_list());
}
