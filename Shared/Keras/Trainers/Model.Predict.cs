using System.Runtime.CompilerServices;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Trainers;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    /// <summary>The model's outputs for these inputs. Source: https://keras.io/api/models/model_training_apis/#predict-method.</summary>
    /// <param name="x">The inputs, (N, …).</param>
    /// <param name="batch_size">The number of samples in a step; 32 unless said.</param>
    /// <param name="verbose">How much is said.</param>
    /// <param name="steps">The number of steps, where that is not once through the samples.</param>
    /// <param name="callbacks">What happens at the stages of the prediction.</param>
    /// <returns>The outputs, (N, …).</returns>
    /// <exception cref="ValueError">Data and model do not fit.</exception>
    [OverloadResolutionPriority(1)]
    public NDArray predict(NDArray x, int? batch_size = null, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null) =>
        Predict(new ArrayAdapter(x, null, null, BatchSize(batch_size)), verbose, steps, callbacks);

    /// <summary>The model's outputs for batches by index, such as those of <c>datagen.flow(x)</c>; targets are left aside.</summary>
    /// <param name="x">The batches.</param>
    /// <param name="verbose">How much is said.</param>
    /// <param name="steps">The number of steps, where that is not once through the batches.</param>
    /// <param name="callbacks">What happens at the stages of the prediction.</param>
    /// <returns>The outputs, (N, …).</returns>
    /// <exception cref="ValueError">Data and model do not fit.</exception>
    public NDArray predict(PyDataset x, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null) =>
        Predict(new PyDatasetAdapter(x, shuffle: false), verbose, steps, callbacks);

    /// <summary>The model's outputs for the batches of a <c>tf.data.Dataset</c>.</summary>
    /// <inheritdoc cref="predict(PyDataset, Verbosity?, int?, CallbackArgs?)"/>
    public NDArray predict(IDatasetV2 x, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null) =>
        Predict(new DatasetAdapter(x), verbose, steps, callbacks);

    /// <summary>The model's outputs for a sequence of batches.</summary>
    /// <typeparam name="T"><see cref="Batch"/>, an array, or a tuple of arrays or tensors.</typeparam>
    /// <inheritdoc cref="predict(PyDataset, Verbosity?, int?, CallbackArgs?)"/>
    public NDArray predict<T>(IEnumerable<T> x, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null) =>
        Predict(new GeneratorAdapter<T>(x), verbose, steps, callbacks);

    private NDArray Predict(DataAdapter data, Verbosity? verbose, int? steps, CallbackArgs? callbacks)
    {
        using (data)
        {
            using var session = _steps.Open();
            var epoch = new EpochSteps(data, steps, "steps");
            if (data.HasBatch)
                session.For(StepKind.Predict, data);
            var list = new CallbackList(callbacks, this, add_history: false, verbose: (verbose ?? "auto").Level, epochs: 1, steps: epoch.PerEpoch ?? 0);
            list.on_predict_begin();
            data.OnEpochBegin();
            epoch.Begin();
            var outputs = new PredictionOutput(steps is > 0 ? null : data.Samples);
            for (var batch = 0; epoch.Next(); batch++)
            {
                var step = (CompiledStep)session.For(StepKind.Predict, data);
                data.Load(step);
                outputs.Place(step, data.Rows);
                list.on_predict_batch_begin(batch);
                step.Run();
                list.on_predict_batch_end(batch, new Logs(outputs.LastBatch));
            }
            data.OnEpochEnd();
            list.on_predict_end();
            return outputs.ToArray();
        }
    }

    /// <summary>The model's outputs, as programs written for TensorFlow.NET get them.</summary>
    /// <param name="x">The inputs, (N, …).</param>
    /// <param name="batch_size">The number of samples in a step; 32 unless said.</param>
    /// <param name="verbose">How much is said.</param>
    public Tensors predict(Tensors x, int batch_size = -1, int verbose = 0) => new(predict(x.Single.numpy(), batch_size, verbose));
}
