using System.Runtime.CompilerServices;
using Tensorflow.Common.Types;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

public abstract partial class Layer
{
    private readonly LayerForms _forms;

    /// <summary>The computation, for layers of one tensor.</summary>
    /// <param name="inputs">The input, (B, …).</param>
    /// <param name="training">Whether the model is being trained.</param>
    public virtual Tensor call(Tensor inputs, bool training = false) => Continue(CallForm.Tensor, new CallArguments(inputs) { training = training }).Single;

    /// <summary>The computation, for layers of one tensor that look at its mask.</summary>
    /// <param name="inputs">The input, (B, …).</param>
    /// <param name="training">Whether the model is being trained.</param>
    /// <param name="mask">Which steps of the input count, a bool tensor; <see langword="null"/> when all do. It comes along with the input unless the call says another one.</param>
    public virtual Tensor call(Tensor inputs, bool training, Tensor? mask) =>
        Continue(CallForm.MaskedTensor, new CallArguments(inputs) { mask = mask, training = training }).Single;

    /// <summary>The computation, for layers with several inputs or outputs.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="training">Whether the model is being trained.</param>
    /// <exception cref="ValueError">The layer takes one input, and several came.</exception>
    public virtual Tensors call(Tensors inputs, bool training) => Continue(CallForm.Tensors, new CallArguments(inputs) { training = training });

    /// <summary>The computation, for layers that take more than inputs: masks, an initial state, further arguments by name.</summary>
    /// <param name="arguments">All that the layer was called with. Whether the model is being trained is settled.</param>
    /// <exception cref="ValueError">The layer takes one input, and several came.</exception>
    /// <exception cref="TypeError">An argument is missing.</exception>
    public virtual Tensors call(CallArguments arguments) => Continue(CallForm.Arguments, arguments);

    /// <summary>The computation as programs written for TensorFlow.NET override it.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="state">A state that is carried from call to call.</param>
    /// <param name="training">Whether the model is being trained.</param>
    /// <param name="optional_args">Further arguments.</param>
    protected virtual Tensors Call(Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        Continue(CallForm.TensorFlowNet, new CallArguments(inputs) { initial_state = state, training = training, optional_args = optional_args });

    /// <summary>
    /// The names of what <see cref="call(CallArguments)"/> takes, the inputs first, as Python's signature has them: <c>["query", "value", "query_mask"]</c>. Others are errors then, and the
    /// masks that have names get the masks of the tensors. Where it is left empty, any name is taken, and the masks of the inputs are handed over.
    /// </summary>
    protected virtual IReadOnlyList<string> call_arguments => [];

    /// <summary>Applies the layer to one tensor: what <c>layer(x)</c> is in Python.</summary>
    /// <param name="inputs">The input, (B, …), or what <c>keras.Input</c> returned.</param>
    /// <param name="training">Whether the model is being trained; <see langword="null"/> takes it from the layer around.</param>
    /// <param name="mask">Which steps of the input count, in the place of the mask that comes along with the input.</param>
    /// <returns>The output; of a layer with several, one that stands for them: <c>var (a, b) = model.Apply(x);</c>.</returns>
    /// <exception cref="ValueError">The layer cannot take such an input.</exception>
    public Tensor Apply(Tensor inputs, bool? training = null, Tensor? mask = null) =>
        Tensor.Of(Apply(new CallArguments(inputs) { training = training, mask = mask }));

    /// <summary>Applies the layer to a variable of the type that placeholders have: a model grows.</summary>
    /// <inheritdoc cref="Apply(Tensor, bool?, Tensor?)"/>
    public Tensor Apply(KerasTensor inputs, bool? training = null, Tensor? mask = null) => Apply((Tensor)inputs, training, mask);

    /// <summary>Applies the layer to a NumPy array.</summary>
    /// <inheritdoc cref="Apply(Tensor, bool?, Tensor?)"/>
    public Tensor Apply(NDArray inputs, bool? training = null, Tensor? mask = null) => HasTexts(inputs)
        ? CallOnTexts([inputs])
        : Tensor.Of(Apply(new CallArguments(new Tensors(inputs)) { training = training, mask = mask }));

    /// <summary>Applies the layer to several NumPy arrays, which are an input each.</summary>
    /// <inheritdoc cref="Apply(Tensors, Tensors?, bool?, IOptionalArgs?, Tensors?)"/>
    [OverloadResolutionPriority(1)]
    public Tensors Apply(IReadOnlyList<NDArray> inputs, Tensors? states = null, bool? training = null, IOptionalArgs? optional_args = null, Tensors? mask = null) => inputs.Any(HasTexts)
        ? new Tensors(CallOnTexts(inputs))
        : Apply((Tensors)inputs.ToArray(), states, training, optional_args, mask);

    /// <summary>Applies the layer to several tensors, in a list or by name: <c>layer.Apply([a, b])</c>, <c>layer.Apply(new() { ["title"] = a, ["body"] = b })</c>.</summary>
    /// <param name="inputs">The tensors, arrays, or what <c>keras.Input</c> returned.</param>
    /// <param name="states">The state that the layer begins with, for layers that have one.</param>
    /// <param name="training">Whether the model is being trained; <see langword="null"/> takes it from the layer around.</param>
    /// <param name="optional_args">Further arguments, for layers written for TensorFlow.NET.</param>
    /// <param name="mask">A mask for each input, in the place of those that come along with the inputs.</param>
    /// <exception cref="ValueError">The layer cannot take such inputs.</exception>
    /// <exception cref="TypeError">The layer does not take such an argument.</exception>
    public Tensors Apply(Tensors inputs, Tensors? states = null, bool? training = null, IOptionalArgs? optional_args = null, Tensors? mask = null) =>
        Apply(new CallArguments(inputs) { initial_state = states, training = training, optional_args = optional_args, mask = mask });

    /// <summary>Applies the layer to all of a batch: <c>encoder.Apply(data)</c> in a train step of one's own.</summary>
    /// <param name="data">The batch.</param>
    /// <param name="training">Whether the model is being trained; <see langword="null"/> takes it from the layer around.</param>
    /// <exception cref="ValueError">The layer cannot take such inputs.</exception>
    [OverloadResolutionPriority(1)]
    public Tensors Apply(IStepData data, bool? training = null) => Apply(data.all, training: training);

    /// <summary>Applies the layer to inputs and further arguments: <c>layer.Apply(new CallArguments(x) { ["context"] = y })</c> is <c>layer(x, context=y)</c> in Python.</summary>
    /// <param name="arguments">All that the layer is called with.</param>
    /// <exception cref="ValueError">The layer cannot take such inputs.</exception>
    /// <exception cref="TypeError">The layer does not take such an argument.</exception>
    public Tensors Apply(CallArguments arguments)
    {
        if (!arguments.IsPlain)
            CheckNames(arguments);
        arguments = WithMasks(Cast(arguments));
        BuildFor(arguments);
        if (arguments.IsSymbolic)
            return Note(arguments);
        if (!CallContext.InCall)
            ClearLosses();
        var mode = arguments.training ?? CallContext.Training ?? DefaultTraining;
        using var context = CallContext.Call(this, mode);
        var outputs = Compute(_forms.Calls is [var form, ..] ? form : null, arguments, mode);
        if (activity_regularizer is { } regularizer)
        {
            foreach (var output in outputs)
                add_loss(regularizer.Apply(new RegularizerArgs(output)));
        }
        SetMasks(arguments.inputs, outputs);
        return outputs;
    }

    /// <summary>The computation of layers that take texts, which tensors do not hold.</summary>
    /// <param name="texts">NumPy arrays of texts; some may hold numbers where there are several.</param>
    /// <exception cref="TypeError">The layer takes numbers only.</exception>
    private protected virtual Tensor CallOnTexts(IReadOnlyList<NDArray> texts) =>
        throw new TypeError($"The layer '{name}' of type {GetType().Name} takes numbers. Received: an array of texts. Layers that take texts are Hashing and HashedCrossing.");

    /// <summary>Element types and shapes of the outputs for such arguments, whose tensors may be to come.</summary>
    internal virtual Nest<TensorSpec> OutputSpecs(CallArguments arguments)
    {
        if (_forms.OutputShapes is not [var form, ..] || (form == ShapeForm.Shape && arguments.inputs.Length != 1))
            return FindOutputSpecs(arguments);
        KerasShapesWrapper shapes = form == ShapeForm.Shape ? new(compute_output_shape(arguments.inputs.Single.shape)) : compute_output_shape(ShapesOf(arguments));
        return new(shapes.Structure, shapes.Select(shape => new TensorSpec(ComputeType, shape)));
    }

    /// <summary>Element types and shapes of the outputs of a layer that does not say them.</summary>
    private protected virtual Nest<TensorSpec> FindOutputSpecs(CallArguments arguments) => ShapeProbe.Run(this, arguments);

    /// <summary>Which forms of its methods the class overrides.</summary>
    internal LayerForms FindForms()
    {
        Delegate[] calls =
        [
            (Func<CallArguments, Tensors>)call,
            (Func<Tensors, Tensors?, bool?, IOptionalArgs?, Tensors>)Call,
            (Func<Tensors, bool, Tensors>)call,
            (Func<Tensor, bool, Tensor?, Tensor>)call,
            (Func<Tensor, bool, Tensor>)call,
        ];
        return new()
        {
            Calls = LayerForms.Overridden([CallForm.Arguments, CallForm.TensorFlowNet, CallForm.Tensors, CallForm.MaskedTensor, CallForm.Tensor], calls),
            IsOwn = Array.Exists(calls, static form => form.Method.DeclaringType!.Assembly != typeof(Layer).Assembly),
            Builds = LayerForms.Overridden([ShapeForm.Shapes, ShapeForm.Shape], [(Action<KerasShapesWrapper>)build, (Action<Shape>)build]),
            OutputShapes = LayerForms.Overridden(
                [ShapeForm.Shapes, ShapeForm.Shape],
                [(Func<KerasShapesWrapper, KerasShapesWrapper>)compute_output_shape, (Func<Shape, Shape>)compute_output_shape]),
            ComputesMask = ((Func<Tensors, Tensors?, Tensors?>)compute_mask).Method.DeclaringType != typeof(Layer),
        };
    }

    /// <summary>Somebody called a form that the class does not override, or a class the form of its base.</summary>
    private Tensors Continue(CallForm from, CallArguments arguments)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Compute(LayerForms.Next(_forms.Calls, from), arguments, arguments.training);
    }

    private Tensors Compute(CallForm? form, CallArguments arguments, bool? training) => form switch
    {
        CallForm.Tensor => new Tensors(call(One(arguments.inputs), training ?? false)),
        CallForm.MaskedTensor => new Tensors(call(One(arguments.inputs), training ?? false, arguments.mask?.Single)),
        CallForm.Tensors => call(arguments.inputs, training ?? false),
        CallForm.TensorFlowNet => Call(arguments.inputs, arguments.initial_state, training ?? false, arguments.optional_args),
        CallForm.Arguments => call(arguments.With(training ?? false, arguments.mask)),
        _ => throw new TypeError($"The layer {GetType().Name} does not say what it computes. Override `Tensor call(Tensor inputs, bool training)`."),
    };

    /// <summary>Notes a call on tensors to come.</summary>
    private Tensors Note(CallArguments arguments)
    {
        // A place in a model says more about the shape than the data that a layer was adapted to before.
        if (Calls.Count == 0)
            input_shape = arguments.inputs.shape;
        var specs = OutputSpecs(arguments);
        // What the signature says about training is part of the call, as in Keras.
        if (arguments.training is null && DefaultTraining is { } training)
            arguments = arguments.With(CallContext.Training ?? training, arguments.mask);
        var outputs = new Tensors(specs.Structure, LayerCall.Note(this, arguments, specs).Outputs);
        SetMasks(arguments.inputs, outputs);
        return outputs;
    }

    private Tensor One(Tensors inputs) => inputs.Length == 1
        ? inputs.Single
        : throw new ValueError($"Layer \"{name}\" expects 1 input(s), but it received {inputs.Length} input tensors. Inputs received: {inputs}");

    /// <summary>Checks that the class takes such arguments.</summary>
    private void CheckNames(CallArguments arguments)
    {
        var first = _forms.Calls is [var form, ..] ? form : CallForm.Tensor;
        if (arguments.mask is not null && !TakesMask)
            throw Unexpected("mask");
        if (arguments.initial_state is not null && first is not (CallForm.Arguments or CallForm.TensorFlowNet))
            throw Unexpected("initial_state");
        foreach (var argument in arguments.names)
        {
            if (first != CallForm.Arguments || (call_arguments.Count > 0 && !call_arguments.Contains(argument)))
                throw Unexpected(argument);
        }
    }

    private TypeError Unexpected(string argument) => new($"got an unexpected keyword argument '{argument}'. Received it in a call of the layer '{name}' (of type {GetType().Name}).");

    /// <summary>Fractions come in the layer's own element type.</summary>
    private CallArguments Cast(CallArguments arguments)
    {
        if (!CastsInputs || !autocast || !ComputeType.IsFloating())
            return arguments;
        foreach (var input in arguments.inputs)
        {
            if (NeedsCast(input))
                return arguments.Map(tensor => NeedsCast(tensor) ? Binding.tf.cast(tensor, ComputeType) : tensor);
        }
        return arguments.IsPlain || !arguments.AllTensors().Any(NeedsCast) ? arguments : arguments.Map(tensor => NeedsCast(tensor) ? Binding.tf.cast(tensor, ComputeType) : tensor);
    }

    private bool NeedsCast(Tensor tensor) => tensor.dtype != ComputeType && tensor.dtype.IsFloating() && tensor is not KerasTensor;

    private static bool HasTexts(NDArray inputs) => inputs.arrays.Any(static array => array.dtype == TF_DataType.TF_STRING);
}
