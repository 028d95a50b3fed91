using System.Diagnostics.CodeAnalysis;
using Tensorflow.Common.Types;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// The base of all layers. A layer of one's own creates its weights in <see cref="build"/> with <see cref="add_weight"/>
/// and computes in <see cref="call(Tensor, bool)"/>. Layers and variables in its fields belong to it without further ado.
/// Source: https://keras.io/api/layers/base_layer/.
/// </summary>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields)]
public abstract partial class Layer : ILayer
{
    private readonly Lock _building = new();
    private bool _built;
    private IReadOnlyList<Shape>? _builtFor;

    // Overrides of build may say that they are done before they are: other threads wait for this one.
    private volatile bool _complete;

    /// <summary>Sets what all layers have.</summary>
    /// <param name="name">A name; made from the class name when <see langword="null"/>.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="dtype">The element type of weights and computations; float32 unless something else is set.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    protected Layer(string? name = null, bool trainable = true, DTypeArg? dtype = null, Shape? input_shape = null)
    {
        weights = new WeightList(this);
        this.name = name ?? Naming.AutoName(GetType().Name);
        _trainable = trainable;
        this.dtype = BackendConfig.TypeOf(dtype);
        BatchInputShape = input_shape is null ? null : new Shape([-1, .. input_shape.dims]);
    }

    /// <summary>The name.</summary>
    public string name { get; set; }

    /// <inheritdoc/>
    public string Name
    {
        get => name;
        set => name = value;
    }

    /// <summary>Whether the weights exist.</summary>
    public bool built
    {
        get => _built;
        protected set
        {
            _built = value;
            if (!value)
                _complete = false;
        }
    }

    /// <inheritdoc/>
    public bool Built => built;

    /// <summary>The element type of weights and computations.</summary>
    public TF_DataType dtype { get; }

    /// <inheritdoc/>
    public TF_DataType DType => dtype;

    /// <summary>The shape of the inputs, batch included, that the constructor was given.</summary>
    public Shape? BatchInputShape { get; private set; }

    /// <summary>The shape that the layer was built for, batch included.</summary>
    public Shape? input_shape { get; private set; }

    /// <summary>The shape of the output for the inputs that the layer was built for; sizes that depend on the batch are -1.</summary>
    /// <exception cref="ValueError">The layer was never built.</exception>
    public virtual Shape output_shape => OutputShapes is [var first, ..] ? first : throw new ValueError($"The layer \"{name}\" has never been called and thus has no defined output shape. Call it or build it first.");

    /// <inheritdoc/>
    public Shape OutputShape => output_shape;

    /// <summary>What the layer demands of its input, checked before every call; nothing unless it says so.</summary>
    public InputSpec? input_spec { get; protected set; }

    /// <summary>Adds to the loss for the size of the outputs.</summary>
    public IRegularizer? activity_regularizer { get; protected init; }

    /// <summary>Creates the weights for inputs of this shape. Overrides end with <c>base.build(input_shape)</c> or set <see cref="built"/>.</summary>
    /// <param name="input_shape">The shape, batch included; unknown sizes are -1.</param>
    /// <exception cref="ValueError">The layer cannot take such inputs.</exception>
    public virtual void build(Shape input_shape)
    {
        this.input_shape ??= input_shape;
        built = true;
    }

    /// <summary>The computation, for layers with one input.</summary>
    /// <param name="inputs">The input, (B, …).</param>
    /// <param name="training">Whether the model is being trained.</param>
    public virtual Tensor call(Tensor inputs, bool training = false) =>
        throw new TypeError($"The layer {GetType().Name} does not say what it computes. Override `Tensor call(Tensor inputs, bool training)`.");

    /// <summary>The computation, for layers with several inputs or outputs.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="training">Whether the model is being trained.</param>
    /// <exception cref="ValueError">The layer takes one input, and several came.</exception>
    public virtual Tensors call(Tensors inputs, bool training) => inputs.Length == 1
        ? new Tensors(call(inputs.Single, training))
        : throw new ValueError($"Layer \"{name}\" expects 1 input(s), but it received {inputs.Length} input tensors.");

    /// <summary>The computation as programs written for TensorFlow.NET override it.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="state">A state that is carried from call to call.</param>
    /// <param name="training">Whether the model is being trained.</param>
    /// <param name="optional_args">Further arguments.</param>
    protected virtual Tensors Call(Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        call(inputs, training ?? false);

    /// <summary>The shape of the output for inputs of this shape. Layers that do not override it are asked by running them on shapes alone.</summary>
    /// <param name="input_shape">The shape, batch included; unknown sizes are -1.</param>
    public virtual Shape compute_output_shape(Shape input_shape) => ShapeProbe.Run(this, [new TensorSpec(dtype, input_shape)])[0].Shape;

    /// <summary>Applies the layer to one tensor: what <c>layer(x)</c> is in Python.</summary>
    /// <param name="inputs">The input, (B, …), or what <c>keras.Input</c> returned.</param>
    /// <param name="training">Whether the model is being trained; <see langword="null"/> takes it from the layer around.</param>
    /// <exception cref="ValueError">The layer cannot take such an input.</exception>
    public Tensor Apply(Tensor inputs, bool? training = null) => Apply(new Tensors(inputs), null, training).Single;

    /// <summary>Applies the layer to a variable of the type that placeholders have: a model grows.</summary>
    /// <inheritdoc cref="Apply(Tensor, bool?)"/>
    public Tensor Apply(KerasTensor inputs, bool? training = null) => Apply((Tensor)inputs, training);

    /// <summary>Applies the layer to a NumPy array.</summary>
    /// <inheritdoc cref="Apply(Tensor, bool?)"/>
    public Tensor Apply(NDArray inputs, bool? training = null) => Apply(new Tensors(inputs), null, training).Single;

    /// <inheritdoc/>
    public Tensors Apply(Tensors inputs, Tensors? states = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        if (inputs.OfType<KerasTensor>().Any())
            return ApplySymbolically(inputs, training);
        var cast = Cast(inputs);
        BuildFor([.. cast.Select(static input => input.shape)]);
        var mode = training ?? CallContext.Training ?? DefaultTraining;
        if (!CallContext.InCall)
            ClearLosses();
        using var context = CallContext.Call(this, mode);
        var outputs = Call(cast, states, mode ?? false, optional_args);
        if (activity_regularizer is { } regularizer)
        {
            foreach (var output in outputs)
                add_loss(regularizer.Apply(new RegularizerArgs(output)));
        }
        return outputs;
    }

    /// <summary>What <c>keras.Input</c> gave as the first layer of a model: <c>keras.Sequential([keras.Input((784,)), …])</c>.</summary>
    /// <exception cref="ValueError">The tensor is a layer's output, or has a value.</exception>
    public static implicit operator Layer(Tensor input) => input is KerasTensor { Layer: InputLayer layer }
        ? layer
        : throw new ValueError($"Only what keras.Input returned can stand for a layer. Received: {input}.");

    /// <summary>The arguments that make an equal layer.</summary>
    public virtual Dictionary<string, object?> get_config() => new() { ["name"] = name, ["trainable"] = trainable, ["dtype"] = dtype.Name() };

    /// <inheritdoc/>
    public override string ToString() => $"<{GetType().Name} name={name}, built={(built ? "True" : "False")}>";

    /// <summary>Sets what Python takes for every layer beside the layer's own arguments.</summary>
    /// <param name="layer">A new layer.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="input_dim">The number of features, for a shape of one size; it takes precedence.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    internal static T Given<T>(T layer, Shape? input_shape = null, int? input_dim = null, bool trainable = true) where T : Layer
    {
        if ((input_dim is { } features ? new Shape(features) : input_shape) is { } shape)
            layer.BatchInputShape = new Shape([-1, .. shape.dims]);
        if (!trainable)
            layer.trainable = false;
        return layer;
    }

    /// <summary>Whether a call from outside of any model trains when it does not say; <see langword="null"/> leaves it to the layers inside.</summary>
    internal virtual bool? DefaultTraining => false;

    /// <summary>What the summary of a model calls its kind.</summary>
    internal virtual string ClassName => GetType().Name;

    /// <summary>Whether fractions are cast to the layer's own element type before the call.</summary>
    internal virtual bool CastsInputs => true;

    /// <summary>The calls on tensors to come, in their order.</summary>
    internal List<LayerCall> Calls { get; } = [];

    /// <summary>What <c>layer.output</c> is.</summary>
    internal virtual Tensors FirstOutputs => new(FirstCall("output").Outputs);

    /// <summary>What <c>layer.input</c> is.</summary>
    internal virtual Tensors FirstInputs => new(FirstCall("input").Inputs);

    /// <summary>The shapes of the outputs where the layer has its place in a model or, if it has none, for the inputs that it was built for; nothing when it never was.</summary>
    internal IReadOnlyList<Shape> OutputShapes => Calls.Count > 0
        ? [.. Calls[0].Outputs.Select(static output => output.shape)]
        : _builtFor is { } shapes ? [.. OutputSpecs([.. shapes.Select(shape => new TensorSpec(dtype, shape))]).Select(static spec => spec.Shape)] : [];

    /// <summary>Creates the weights for an input of this shape, if that has not happened yet.</summary>
    /// <inheritdoc cref="BuildFor(IReadOnlyList{Shape})"/>
    internal void BuildFor(Shape shape) => BuildFor([shape]);

    /// <summary>
    /// Checks the inputs, and creates the weights if that has not happened yet: outside of any function that is being traced, and unseen by tapes. Of several threads one does so,
    /// and the others wait.
    /// </summary>
    /// <exception cref="ValueError">The layer cannot take such inputs.</exception>
    internal void BuildFor(IReadOnlyList<Shape> shapes)
    {
        CheckInput(shapes[0]);
        if (_complete)
            return;
        lock (_building)
        {
            if (!built)
                BuildOnce([.. shapes.Select(ShapeText.Generalize)]);
            input_shape ??= ShapeText.Generalize(shapes[0]);
            _builtFor = [input_shape, .. shapes.Skip(1).Select(ShapeText.Generalize)];
            _complete = true;
        }
        CheckInput(shapes[0]);
    }

    private void BuildOnce(IReadOnlyList<Shape> shapes)
    {
        using var eager = Emitter.Use(EagerEmitter.Instance);
        using var unseen = Tape.Suspend();
        using var naming = CallContext.Build(this);
        BuildShapes(shapes);
        built = true;
    }

    /// <summary>Creates the weights for inputs of these shapes; layers with several inputs look at all of them.</summary>
    internal virtual void BuildShapes(IReadOnlyList<Shape> input_shapes) => build(input_shapes[0]);

    /// <summary>Element types and shapes of the outputs for such inputs.</summary>
    internal virtual TensorSpec[] OutputSpecs(IReadOnlyList<TensorSpec> inputs) =>
        inputs is [var only] && SaysOutputShape ? [new TensorSpec(dtype, compute_output_shape(only.Shape))] : ShapeProbe.Run(this, inputs);

    /// <summary>Checks that an input of this shape is one that the layer takes, as far as <see cref="input_spec"/> says.</summary>
    /// <exception cref="ValueError">It is not.</exception>
    protected void CheckInput(Shape shape) => input_spec?.Check(shape, name);

    /// <summary>Whether the class says what shape comes out, so that the layer need not be traced.</summary>
    private bool SaysOutputShape => ((Func<Shape, Shape>)compute_output_shape).Method.DeclaringType != typeof(Layer);

    private Tensors ApplySymbolically(Tensors inputs, bool? training)
    {
        KerasTensor[] symbolic = [.. inputs.Select(input => input as KerasTensor
            ?? throw new ValueError($"The layer \"{name}\" is called on tensors to come and on values at once. Received: {input} among its inputs. Make it a layer of its own, or call the layer on values only."))];
        BuildFor([.. symbolic.Select(static input => input.shape)]);
        // A place in a model says more about the shape than the data that a layer was adapted to before.
        if (Calls.Count == 0)
            input_shape = symbolic[0].shape;
        return new Tensors(LayerCall.Note(this, symbolic, training, OutputSpecs([.. symbolic.Select(static input => input.Spec)])).Outputs);
    }

    private LayerCall FirstCall(string what) => Calls.Count > 0
        ? Calls[0]
        : throw new AttributeError($"The layer {name} has never been called and thus has no defined {what}.");

    /// <summary>Fractions come in the layer's own element type.</summary>
    private Tensors Cast(Tensors inputs)
    {
        if (!CastsInputs || !dtype.IsFloating() || inputs.All(input => !input.dtype.IsFloating() || input.dtype == dtype))
            return inputs;
        return new Tensors([.. inputs.Select(input => input.dtype.IsFloating() ? Binding.tf.cast(input, dtype) : input)]);
    }
}
