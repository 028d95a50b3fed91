using System.Runtime.CompilerServices;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using Tensorflow.Operations.Initializers;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

public abstract partial class Layer
{
    private readonly List<KerasVariable> _ownVariables = [];
    private bool _trainable;

    /// <summary>
    /// Whether training changes the weights. A change of it reaches the weights and the layers inside, which can be set otherwise afterwards; as long as a layer is not trained, none of the weights
    /// inside are. A step of training that is compiled already goes on as before until the next <c>compile</c>.
    /// </summary>
    public bool trainable
    {
        get => _trainable;
        set
        {
            // As in Keras on TensorFlow: what is so already stays as it is, inside too.
            if (_trainable == value)
                return;
            _trainable = value;
            foreach (var variable in OwnWeights().Where(static weight => weight.IsForTraining))
                variable.trainable = value;
            foreach (var layer in Sublayers())
                layer.trainable = value;
        }
    }

    /// <inheritdoc/>
    public bool Trainable
    {
        get => trainable;
        set => trainable = value;
    }

    /// <summary>All weights: the layer's own, first those made to be trained, then those of the layers inside.</summary>
    /// <remarks>A field, since the accessor of a property of this name would be <c>get_weights</c>.</remarks>
    public readonly WeightList weights;

    /// <summary>The weights that training changes.</summary>
    public List<KerasVariable> trainable_weights => _trainable ? [.. weights.Where(static w => w.trainable)] : [];

    /// <summary>The weights that training leaves alone.</summary>
    public List<KerasVariable> non_trainable_weights => [.. _trainable ? weights.Where(static w => !w.trainable) : weights];

    /// <summary>The same as <see cref="weights"/>.</summary>
    public List<KerasVariable> variables => [.. weights];

    /// <summary>The same as <see cref="trainable_weights"/>.</summary>
    public List<KerasVariable> trainable_variables => trainable_weights;

    /// <summary>The same as <see cref="non_trainable_weights"/>.</summary>
    public List<KerasVariable> non_trainable_variables => non_trainable_weights;

    /// <inheritdoc/>
    public List<IVariableV1> Weights => [.. weights];

    /// <inheritdoc/>
    public List<IVariableV1> TrainableWeights => [.. trainable_weights];

    /// <inheritdoc/>
    public List<IVariableV1> NonTrainableWeights => [.. non_trainable_weights];

    /// <inheritdoc/>
    public List<IVariableV1> TrainableVariables => [.. trainable_weights];

    /// <inheritdoc/>
    public int count_params()
    {
        if (!built)
        {
            throw new ValueError(
                $"You tried to call `count_params` on layer '{name}', but the layer isn't built. You can build it manually via: `layer.build(input_shape)`.");
        }
        return checked((int)weights.Sum(static w => w.Variable.Spec.Count));
    }

    /// <inheritdoc/>
    public List<NDArray> get_weights() => [.. weights.Select(static w => w.numpy())];

    /// <inheritdoc/>
    /// <exception cref="ValueError">The number of arrays or a shape differs; no weight is changed then.</exception>
    public void set_weights(IEnumerable<NDArray> weights)
    {
        List<KerasVariable> own = [.. this.weights];
        NDArray[] arrays = [.. weights];
        if (arrays.Length != own.Count)
        {
            throw new ValueError(
                $"You called `set_weights(weights)` on layer '{name}' with a weight list of length {arrays.Length}, but the layer was expecting {own.Count} weights.");
        }
        for (var i = 0; i < arrays.Length; i++)
        {
            if (arrays[i].shape != own[i].shape)
            {
                throw new ValueError(
                    $"Layer {name} weight shape {own[i].shape} is not compatible with provided weight shape {arrays[i].shape}.");
            }
        }
        for (var i = 0; i < arrays.Length; i++)
            own[i].assign(arrays[i]);
    }

    /// <summary>Creates a weight.</summary>
    /// <param name="shape">Its sizes; a scalar when <see langword="null"/>.</param>
    /// <param name="initializer">Its first values: <c>"glorot_uniform"</c> for fractions and <c>"zeros"</c> for others unless said.</param>
    /// <param name="dtype">The element type; the layer's unless said.</param>
    /// <param name="trainable">Whether training changes it.</param>
    /// <param name="regularizer">What is added to the loss for its size.</param>
    /// <param name="constraint">What brings it back into bounds after each update.</param>
    /// <param name="name">The name inside the layer.</param>
    /// <param name="autocast">Whether calls of a layer with mixed precision read it in the type that the layer computes in.</param>
    /// <exception cref="ValueError">A size is not known.</exception>
    protected KerasVariable add_weight(
        Shape? shape = null,
        InitializerArg? initializer = null,
        DTypeArg? dtype = null,
        bool trainable = true,
        RegularizerArg? regularizer = null,
        ConstraintArg? constraint = null,
        string? name = null,
        bool autocast = true)
    {
        shape ??= Shape.Scalar;
        if (!shape.IsFullyDefined)
        {
            throw new ValueError(
                $"A weight needs sizes that are known. Received: shape={shape} for the weight '{name}' of layer '{this.name}'. Give the layer inputs whose sizes but the batch are known.");
        }
        var type = dtype?.Or(DType) ?? DType;
        var label = name ?? Naming.AutoName("Variable");
        IInitializer first = initializer?.Initializer ?? (type.IsFloating() ? new GlorotUniform() : new Zeros());
        var weight = new KerasVariable(
            new Variable(AwaitedWeights.First(first, new TensorSpec(type, shape)), CallContext.PathOf(this, label), trainable && _trainable),
            label,
            trainable,
            regularizer?.Regularizer,
            constraint?.Constraint,
            autocast);
        AwaitedWeights.Note(weight, first);
        _ownVariables.Add(weight);
        return weight;
    }

    /// <summary>A weight that the layer itself made under a name, not one of the layers inside.</summary>
    internal KerasVariable? OwnWeight(string name) => _ownVariables.Find(weight => weight.name == name);

    /// <summary>All weights in their order.</summary>
    internal IEnumerable<KerasVariable> CollectWeights() => OwnWeights()
        .Concat(Sublayers().SelectMany(static layer => layer.weights))
        .Distinct(ReferenceEqualityComparer.Instance)
        .Cast<KerasVariable>();

    /// <summary>
    /// The layer's own weights, which it made or has in its fields: first those made to be trained, each kind in the order in which they were made. (Python's attributes know when they are set; fields
    /// do not.)
    /// </summary>
    internal virtual IEnumerable<KerasVariable> OwnWeights() =>
        _ownVariables.Union(Tracked<KerasVariable>(), ReferenceEqualityComparer.Instance).Cast<KerasVariable>().OrderBy(static weight => !weight.IsForTraining).ThenBy(static weight => weight.Order);

    /// <summary>A weight that <see cref="build(Shape)"/> makes.</summary>
    /// <exception cref="AttributeError">The layer is not built yet.</exception>
    private protected static KerasVariable AfterBuild(KerasVariable? weight, [CallerMemberName] string name = "") =>
        weight ?? throw NotBuilt(name);

    /// <summary>What is thrown where something is asked for that exists after <see cref="build(Shape)"/> only.</summary>
    private protected static AttributeError NotBuilt(string name) =>
        new($"You must build the layer before accessing `{name}`. Call the layer on data, or call `build(input_shape)`.");
}
