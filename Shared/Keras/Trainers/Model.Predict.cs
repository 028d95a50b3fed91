using System.Runtime.CompilerServices;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Trainers;
using Tensorflow.NumPy;
using TfNet.Engine;

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
    public NDArray predict(NDArray x, int? batch_size = null, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null)
    {
        var batches = new Batches(x, null, null, BatchSize(batch_size));
        var number = StepsOf(batches, steps);
        var first = (CompiledStep)_steps.For(StepKind.Predict, batches, 0);
        if (first.Output.Shape.ndim == 0 || first.Output.Shape[0] != batches.Rows(0))
            throw new ValueError($"`predict` puts the outputs of all batches together, so the first size must be that of the batch. Received: an output of shape {first.Output.Shape}.");
        var list = new CallbackList(callbacks, this, add_history: false, verbose: (verbose ?? "auto").Level, epochs: 1, steps: number);
        list.on_predict_begin();
        var rows = Enumerable.Range(0, number).Sum(batches.Rows);
        var rowBytes = first.Output.Bytes / batches.Rows(0);
        var result = TensorValue.Uninitialized(new TensorSpec(first.Output.DType, new Shape([rows, .. first.Output.Shape.dims.Skip(1)])));
        long offset = 0;
        for (var batch = 0; batch < number; batch++)
        {
            var step = (CompiledStep)_steps.For(StepKind.Predict, batches, batch);
            batches.Load(step, batch);
            step.Into(result.Storage, offset);
            list.on_predict_batch_begin(batch);
            step.Run();
            list.on_predict_batch_end(batch, new Logs());
            offset += batches.Rows(batch) * rowBytes;
        }
        list.on_predict_end();
        return new NDArray(result.Storage, result.Shape, result.DType);
    }

    /// <summary>The model's outputs, as programs written for TensorFlow.NET get them.</summary>
    /// <param name="x">The inputs, (N, …).</param>
    /// <param name="batch_size">The number of samples in a step; 32 unless said.</param>
    /// <param name="verbose">How much is said.</param>
    public Tensors predict(Tensors x, int batch_size = -1, int verbose = 0) => new(predict(x[0].numpy(), batch_size, verbose));
}
