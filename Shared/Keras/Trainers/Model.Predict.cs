using System.Runtime.CompilerServices;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Trainers;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    /// <summary>The model's outputs for these inputs. Source: https://keras.io/api/models/model_training_apis/#predict-method.</summary>
    /// <param name="x">The inputs, (N, …): an array, several in a list or by name, or batches by index such as those of <c>datagen.flow(x)</c>, whose targets are left aside.</param>
    /// <param name="batch_size">The number of samples in a step; 32 unless said, or <paramref name="steps"/> says.</param>
    /// <param name="verbose">How much is said.</param>
    /// <param name="steps">The number of steps, where that is not once through the samples.</param>
    /// <param name="callbacks">What happens at the stages of the prediction.</param>
    /// <returns>The outputs, (N, …): an array or, where the model has several, a list or dictionary of arrays, <c>var (a, b) = model.predict(x)</c>, <c>model.predict(x)["priority"]</c>.</returns>
    /// <exception cref="ValueError">Data and model do not fit.</exception>
    [OverloadResolutionPriority(1)]
    public NDArray predict(DataArg x, int? batch_size = null, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null) =>
        Predict(x.Open(null, null, new DataOptions(batch_size, steps)), verbose, steps, callbacks);

    /// <summary>The model's outputs for the batches of a <c>tf.data.Dataset</c>; targets are left aside.</summary>
    /// <param name="x">The batches.</param>
    /// <param name="verbose">How much is said.</param>
    /// <param name="steps">The number of steps, where that is not once through the batches.</param>
    /// <param name="callbacks">What happens at the stages of the prediction.</param>
    /// <returns>The outputs, (N, …): an array or, where the model has several, a list or dictionary of arrays.</returns>
    /// <exception cref="ValueError">Data and model do not fit.</exception>
    public NDArray predict(IDatasetV2 x, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null) =>
        predict(DataArg.From(x), verbose: verbose, steps: steps, callbacks: callbacks);

    /// <summary>The model's outputs for a sequence of batches; targets are left aside.</summary>
    /// <typeparam name="T"><see cref="Batch"/>, or arrays and tensors, alone or in a tuple.</typeparam>
    /// <inheritdoc cref="predict(IDatasetV2, Verbosity?, int?, CallbackArgs?)"/>
    public NDArray predict<T>(IEnumerable<T> x, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null) =>
        predict(DataArg.From(x), verbose: verbose, steps: steps, callbacks: callbacks);

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
            var outputs = new PredictionOutputs(steps is > 0 ? null : data.Samples);
            var more = epoch.Next();
            for (var batch = 0; more; batch += steps_per_execution)
            {
                outputs.StartGroup();
                var step = Next();
                list.on_predict_batch_begin(batch);
                step.Run();
                for (var i = 1; i < steps_per_execution && (more = epoch.Next()); i++)
                    Next().Run();
                list.on_predict_batch_end(batch, new Logs(outputs.LastGroup));
                more = more && epoch.Next();
            }
            data.OnEpochEnd();
            list.on_predict_end();
            return outputs.ToArray();

            CompiledStep Next()
            {
                var step = (CompiledStep)session.For(StepKind.Predict, data);
                data.Load(step);
                outputs.Place(step, data.Rows);
                return step;
            }
        }
    }
}
