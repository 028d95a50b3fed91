using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>A step that runs operation by operation, for <c>run_eagerly: true</c>: slower, but a debugger can follow it.</summary>
/// <param name="inputs">What goes in.</param>
/// <param name="step">What is done.</param>
internal sealed class EagerStep(TensorSpec[] inputs, Func<Tensor[], Dictionary<string, Tensor>> step) : Step(inputs)
{
    private readonly Tensor[] _tensors = new Tensor[inputs.Length];
    private string[] _names = [];
    private float[] _values = [];
    private Dictionary<string, NDArray> _arrays = [];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Names => _names;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, NDArray> Arrays => _arrays;

    /// <inheritdoc/>
    public override void Run()
    {
        using var eager = Emitter.Use(EagerEmitter.Instance);
        using var losses = LossScope.Begin();
        var results = step(_tensors);
        _names = [.. results.Keys];
        _values = [.. results.Values.Select(static value => (float)Binding.tf.reduce_mean(Binding.tf.cast(value, TF_DataType.TF_FLOAT)))];
        _arrays = results.Where(static result => result.Value.ndim > 0).ToDictionary(static result => result.Key, static result => result.Value.numpy());
    }

    /// <inheritdoc/>
    public override void Release() => Array.Clear(_tensors);

    /// <inheritdoc/>
    public override void Read(Span<float> values) => _values.CopyTo(values);

    /// <inheritdoc/>
    protected override void Bind(int input, Storage memory, long offset)
    {
        // The batch's memory is used again for the next one, and user code may hold on to its tensors.
        var value = TensorValue.Uninitialized(Inputs[input]);
        memory.Bytes.Slice((int)offset, (int)Inputs[input].Bytes).CopyTo(value.Storage.Bytes);
        _tensors[input] = new Tensor(value);
    }
}
