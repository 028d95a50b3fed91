using System.Runtime.CompilerServices;
using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Datasets;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Initializers;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Models;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Preprocessing;
using Tensorflow.Keras.Regularizers;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;

namespace Tensorflow.Keras;

/// <summary>What <c>keras</c> is in Python: <c>keras.layers.Dense(10)</c>, <c>keras.datasets.mnist</c>, <c>keras.Sequential([…])</c>.</summary>
public sealed class KerasInterface
{
    /// <summary>The version of Keras whose behaviour this library has.</summary>
    public string __version__ => Saving.KerasVersion.Text;

    /// <summary>Data sets to learn with.</summary>
    public KerasDataset datasets { get; } = new();

    /// <summary>First values of weights.</summary>
    public InitializersApi initializers { get; } = new();

    /// <summary>What is added to the loss for the size of weights and outputs.</summary>
    public RegularizersApi regularizers { get; } = new();

    /// <summary>Bounds of weights.</summary>
    public ConstraintsApi constraints { get; } = new();

    /// <summary>Layers.</summary>
    public LayersApi layers { get; } = new();

    /// <summary>Losses.</summary>
    public LossesApi losses { get; } = new();

    /// <summary>Activations.</summary>
    public ActivationsApi activations { get; } = new();

    /// <summary>Random numbers: <c>keras.random.normal((2, 3), seed: 1)</c>.</summary>
    public Random.KerasRandomApi random { get; } = new();

    /// <summary>Models that were trained on ImageNet: <c>keras.applications.VGG16(weights: null)</c>.</summary>
    public Applications.ApplicationsApi applications { get; } = new();

    /// <summary>Functions of tensors: <c>keras.ops.mean(x, axis: 1)</c>.</summary>
    public OpsApi ops { get; } = new();

    /// <summary>Optimizers, and schedules of the learning rate.</summary>
    public OptimizersApi optimizers { get; } = new();

    /// <summary>Metrics.</summary>
    public MetricsApi metrics { get; } = new();

    /// <summary>Callbacks.</summary>
    public CallbacksApi callbacks { get; } = new();

    /// <summary>Models.</summary>
    public ModelsApi models { get; } = new();

    /// <summary>Configs of objects, and the registry of the program's own classes.</summary>
    public Saving.SavingApi saving { get; } = new();

    /// <summary>Tools.</summary>
    public KerasUtils utils { get; } = new();

    /// <summary>Ways to read data.</summary>
    public PreprocessingApi preprocessing { get; } = new();

    /// <summary>Settings.</summary>
    public BackendApi backend { get; } = new();

    /// <summary>Settings, under the name that Keras 3 has for them: <c>keras.config.set_dtype_policy("mixed_float16")</c>.</summary>
    public ConfigApi config { get; } = new();

    /// <summary>In which element types layers compute and keep their weights.</summary>
    public DTypePoliciesApi dtype_policies { get; } = new();

    /// <summary>Mixed precision under older names: <c>keras.mixed_precision.set_global_policy("mixed_float16")</c>.</summary>
    public MixedPrecisionApi mixed_precision { get; } = new();

    /// <inheritdoc cref="Keras.DTypePolicy(string?)"/>
    public DTypePolicy DTypePolicy(string? name = null) => new(name);

    /// <inheritdoc cref="Keras.FloatDTypePolicy(string?)"/>
    public FloatDTypePolicy FloatDTypePolicy(string? name = null) => new(name);

    /// <inheritdoc cref="Engine.Sequential(LayerList?, bool, string?)"/>
    [OverloadResolutionPriority(1)]
    public Sequential Sequential(LayerList? layers = null, bool trainable = true, string? name = null) => new(layers, trainable, name);

    /// <summary>A model of these layers.</summary>
    /// <param name="layers">The layers in their order.</param>
    /// <exception cref="ValueError">A layer does not fit after the one before it, or a name occurs twice.</exception>
    public Sequential Sequential(params ILayer[] layers) => new(layers);

    /// <inheritdoc cref="Engine.Functional(Tensors, Tensors, string?, bool)"/>
    public Functional Model(Tensors inputs, Tensors outputs, string? name = null, bool trainable = true) => new(inputs, outputs, name, trainable);

    /// <summary>
    /// A variable, whose elements change. In a field of a layer or model, or in a list, dictionary or tuple there, it is a weight of it: trained, counted and saved along.
    /// Source: https://keras.io/api/ops/core/, keras.Variable.
    /// </summary>
    /// <param name="initializer">The first elements; they are copied.</param>
    /// <param name="shape">As in Keras, the shape is that of the elements, whatever this says.</param>
    /// <param name="dtype">The element type; float32 unless something else is set, whatever the elements are.</param>
    /// <param name="trainable">Whether training changes it.</param>
    /// <param name="autocast">Whether calls of a layer with mixed precision read it in the type that the layer computes in.</param>
    /// <param name="aggregation">How the values of several devices would become one: <c>"mean"</c>, <c>"sum"</c> or <c>"only_first_replica"</c>.</param>
    /// <param name="name">A name without slashes.</param>
    /// <exception cref="ValueError">The name has a slash, or there is no such aggregation.</exception>
    [OverloadResolutionPriority(1)]
    public KerasVariable Variable(
        Tensor initializer, Shape? shape = null, DTypeArg? dtype = null, bool trainable = true, bool autocast = true, string aggregation = "mean", string? name = null) =>
        KerasVariables.Of(initializer, dtype, trainable, autocast, aggregation, name);

    /// <summary>A variable whose first elements an initializer gives: <c>keras.Variable("zeros", shape: (3, 2))</c>.</summary>
    /// <param name="initializer">The name of an initializer.</param>
    /// <param name="shape">The sizes.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <param name="trainable">Whether training changes it.</param>
    /// <param name="autocast">Whether calls of a layer with mixed precision read it in the type that the layer computes in.</param>
    /// <param name="aggregation">How the values of several devices would become one: <c>"mean"</c>, <c>"sum"</c> or <c>"only_first_replica"</c>.</param>
    /// <param name="name">A name without slashes.</param>
    /// <exception cref="ValueError">The shape is not given or not known, the name has a slash, or there is no such initializer or aggregation.</exception>
    [OverloadResolutionPriority(2)]
    public KerasVariable Variable(
        string initializer, Shape? shape = null, DTypeArg? dtype = null, bool trainable = true, bool autocast = true, string aggregation = "mean", string? name = null) =>
        KerasVariables.Of(initializer, shape, dtype, trainable, autocast, aggregation, name);

    /// <inheritdoc cref="Variable(string, Shape?, DTypeArg?, bool, bool, string, string?)"/>
    public KerasVariable Variable(
        InitializerArg initializer, Shape? shape = null, DTypeArg? dtype = null, bool trainable = true, bool autocast = true, string aggregation = "mean", string? name = null) =>
        KerasVariables.Of(initializer, shape, dtype, trainable, autocast, aggregation, name);

    /// <summary>What goes into a model. Source: https://keras.io/api/layers/core_layers/input/.</summary>
    /// <param name="shape">The shape of one sample; -1 where a size varies.</param>
    /// <param name="batch_size">The number of samples; any when left out or -1.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <param name="batch_shape">The shape with the batch, in the place of the first two.</param>
    /// <exception cref="ValueError">Neither shape is given, or both are.</exception>
    public Tensor Input(Shape? shape = null, int? batch_size = null, string? name = null, DTypeArg? dtype = null, Shape? batch_shape = null) =>
        layers.Input(shape, batch_size, name, dtype, batch_shape);
}
