using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// The base of all layers. A layer of one's own creates its weights in <see cref="build(Shape)"/> with <see cref="add_weight"/>
/// and computes in <see cref="call(Tensor, bool)"/>, or in another form of <c>call</c>. Layers and variables in its fields belong to it without further ado.
/// Source: https://keras.io/api/layers/base_layer/.
/// </summary>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields)]
public abstract partial class Layer : ILayer
{
    /// <summary>Sets what all layers have.</summary>
    /// <param name="name">A name; made from the class name when <see langword="null"/>.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="dtype">The element type of weights and computations, or a policy that says both: the global one unless given.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <exception cref="ValueError">The name has a slash in it, which parts the names in paths of weights.</exception>
    protected Layer(string? name = null, bool trainable = true, DTypePolicy? dtype = null, Shape? input_shape = null)
    {
        if (name is not null && name.Contains('/'))
            throw new ValueError($"Argument `name` must be a string and cannot contain character `/`. Received: name={name} (of type <class 'str'>)");
        weights = new WeightList(this);
        this.name = name ?? Naming.AutoName(GetType().Name);
        _trainable = trainable;
        dtype_policy = dtype ?? GlobalPolicy.Current;
        _forms = LayerForms.Of(this);
        BatchInputShape = input_shape is null ? null : new Shape([-1, .. input_shape.dims]);
    }

    /// <summary>Sets what all layers have, as programs written for TensorFlow.NET do.</summary>
    /// <param name="args">A name, an element type, and whether training changes the weights.</param>
    [OverloadResolutionPriority(-1)]
    protected Layer(LayerArgs args) : this(args.Name, args.Trainable, args.DType)
    {
    }

    /// <summary>The name.</summary>
    public string name { get; set; }

    /// <inheritdoc/>
    public string Name
    {
        get => name;
        set => name = value;
    }

    /// <summary>In which element types the layer computes and keeps its weights.</summary>
    public DTypePolicy dtype_policy { get; set; }

    /// <summary>The element type that the layer computes in, and usually that of its outputs.</summary>
    public DType compute_dtype => Policy.compute_dtype;

    /// <summary>The element type of the weights.</summary>
    public DType variable_dtype => Policy.variable_dtype;

    /// <summary>The element type of the weights.</summary>
    public DType dtype => np.dtype(DType);

    /// <summary>The element type that fractions are cast to before the layer sees them.</summary>
    public DType input_dtype => Policy.compute_dtype;

    /// <inheritdoc/>
    public virtual TF_DataType DType => Policy.VariableType;

    /// <summary>
    /// Whether fractions are cast to <see cref="input_dtype"/> before the call, and weights are read in <see cref="compute_dtype"/> during it. Layers that must see more than 16 bits say
    /// <see langword="false"/>.
    /// </summary>
    public bool autocast { get; set; } = true;

    /// <summary>The element type that the layer computes in.</summary>
    internal TF_DataType ComputeType => Policy.ComputeType;

    /// <summary>The policy of this layer: of a map, the one for the layer's path.</summary>
    internal DTypePolicy Policy => dtype_policy is DTypePolicyMap map && _path is { } path ? map[path] : dtype_policy;

    /// <summary>The shape of the inputs, batch included, that the constructor was given.</summary>
    public Shape? BatchInputShape { get; internal set; }

    /// <summary>Adds to the loss for the size of the outputs.</summary>
    public IRegularizer? activity_regularizer { get; protected internal set; }

    /// <summary>What <c>keras.Input</c> gave as the first layer of a model: <c>keras.Sequential([keras.Input((784,)), …])</c>.</summary>
    /// <exception cref="ValueError">The tensor is a layer's output, or has a value.</exception>
    public static implicit operator Layer(Tensor input) => input is KerasTensor { Layer: InputLayer layer }
        ? layer
        : throw new ValueError($"Only what keras.Input returned can stand for a layer. Received: {input}.");

    /// <summary>The arguments that make an equal layer.</summary>
    public virtual Dictionary<string, object?> get_config() => BaseConfig();

    /// <inheritdoc/>
    public override string ToString() => $"<{GetType().Name} name={name}, built={(built ? "True" : "False")}>";

    /// <summary>The arguments that all layers have.</summary>
    private protected Dictionary<string, object?> BaseConfig()
    {
        var config = new Dictionary<string, object?> { ["name"] = name, ["trainable"] = trainable, ["dtype"] = DTypePolicyFunctions.serialize(dtype_policy) };
        if (activity_regularizer is not null)
            config["activity_regularizer"] = regularizers.serialize(activity_regularizer);
        return config;
    }

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

    /// <summary>
    /// Whether a call trains when neither it nor the call around says: what Python's signature says. A class of one's own has said <see langword="false"/> in C#; <see langword="null"/> leaves it
    /// to the layers inside.
    /// </summary>
    internal virtual bool? DefaultTraining => _forms.IsOwn ? false : null;

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

    private LayerCall FirstCall(string what) => Calls.Count > 0
        ? Calls[0]
        : throw new AttributeError($"The layer {name} has never been called and thus has no defined {what}.");
}
