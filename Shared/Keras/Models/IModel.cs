using System.Runtime.CompilerServices;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Engine;

/// <summary>A model, as programs written for TensorFlow.NET name its type: what is done with one from outside. <see cref="Model"/> implements it.</summary>
public interface IModel : ILayer
{
    /// <summary>Ends training after the current batch when set.</summary>
    bool Stop_training { get; set; }

    /// <inheritdoc cref="Model.inputs"/>
    Tensors inputs { get; }

    /// <inheritdoc cref="Model.outputs"/>
    Tensors outputs { get; }

    /// <inheritdoc cref="Model.output_names"/>
    List<string> output_names { get; }

    /// <inheritdoc cref="Model.layers"/>
    List<Layer> layers { get; }

    /// <inheritdoc cref="Model.metrics"/>
    List<Metric> metrics { get; }

    /// <inheritdoc cref="Model.metrics_names"/>
    List<string> metrics_names { get; }

    /// <inheritdoc cref="Model.optimizer"/>
    Optimizer? optimizer { get; }

    /// <inheritdoc cref="Model.compiled"/>
    bool compiled { get; }

    /// <inheritdoc cref="Model.stop_training"/>
    bool stop_training { get; set; }

    /// <inheritdoc cref="Model.compile(IOptimizer, ILossFunc, IMetricFunc[])"/>
    void compile(IOptimizer optimizer, ILossFunc loss, IMetricFunc[] metrics);

    /// <inheritdoc cref="Model.compile(IOptimizer, ILossFunc, string[])"/>
    void compile(IOptimizer optimizer, ILossFunc loss, string[]? metrics = null);

    /// <inheritdoc cref="Model.compile(OptimizerArg?, Func{Tensor, Tensor, Tensor}, Func{Tensor, Tensor, Tensor}[], LossWeightsArg?, MetricsArg?, bool, int, JitCompile?, bool)"/>
    void compile(
        OptimizerArg? optimizer,
        Func<Tensor, Tensor, Tensor> loss,
        Func<Tensor, Tensor, Tensor>[] metrics,
        LossWeightsArg? loss_weights = null,
        MetricsArg? weighted_metrics = null,
        bool run_eagerly = false,
        int steps_per_execution = 1,
        JitCompile? jit_compile = null,
        bool auto_scale_loss = true);

    /// <inheritdoc cref="Model.compile(OptimizerArg?, Func{Tensor, Tensor, Tensor}, MetricsArg?, LossWeightsArg?, MetricsArg?, bool, int, JitCompile?, bool)"/>
    void compile(
        OptimizerArg? optimizer,
        Func<Tensor, Tensor, Tensor> loss,
        MetricsArg? metrics = null,
        LossWeightsArg? loss_weights = null,
        MetricsArg? weighted_metrics = null,
        bool run_eagerly = false,
        int steps_per_execution = 1,
        JitCompile? jit_compile = null,
        bool auto_scale_loss = true);

    /// <inheritdoc cref="Model.compile(OptimizerArg?, LossArg?, Func{Tensor, Tensor, Tensor}[], LossWeightsArg?, MetricsArg?, bool, int, JitCompile?, bool)"/>
    void compile(
        OptimizerArg? optimizer,
        LossArg? loss,
        Func<Tensor, Tensor, Tensor>[] metrics,
        LossWeightsArg? loss_weights = null,
        MetricsArg? weighted_metrics = null,
        bool run_eagerly = false,
        int steps_per_execution = 1,
        JitCompile? jit_compile = null,
        bool auto_scale_loss = true);

    /// <inheritdoc cref="Model.compile(OptimizerArg?, LossArg?, MetricsArg?, LossWeightsArg?, MetricsArg?, bool, int, JitCompile?, bool)"/>
    [OverloadResolutionPriority(1)]
    void compile(
        OptimizerArg? optimizer = null,
        LossArg? loss = null,
        MetricsArg? metrics = null,
        LossWeightsArg? loss_weights = null,
        MetricsArg? weighted_metrics = null,
        bool run_eagerly = false,
        int steps_per_execution = 1,
        JitCompile? jit_compile = null,
        bool auto_scale_loss = true);

    /// <inheritdoc cref="Model.fit(IDatasetV2, int, Verbosity?, CallbackArgs?, ValidationData?, bool, Dictionary{int, float}, int, int?, int?, int?, int)"/>
    [OverloadResolutionPriority(1)]
    History fit(
        IDatasetV2 x,
        int epochs = 1,
        Verbosity? verbose = null,
        CallbackArgs? callbacks = null,
        ValidationData? validation_data = null,
        bool shuffle = true,
        Dictionary<int, float>? class_weight = null,
        int initial_epoch = 0,
        int? steps_per_epoch = null,
        int? validation_steps = null,
        int? validation_batch_size = null,
        int validation_freq = 1);

    /// <inheritdoc cref="Model.fit(IDatasetV2, int, int, int, CallbackArgs?, IDatasetV2?, int?, bool, Dictionary{int, float}, int, int?, int?, int)"/>
    History fit(
        IDatasetV2 dataset,
        int batch_size = -1,
        int epochs = 1,
        int verbose = 1,
        CallbackArgs? callbacks = null,
        IDatasetV2? validation_data = null,
        int? validation_step = null,
        bool shuffle = true,
        Dictionary<int, float>? class_weight = null,
        int initial_epoch = 0,
        int? steps_per_epoch = null,
        int? validation_steps = null,
        int validation_freq = 1);

    /// <inheritdoc cref="Model.fit(DataArg, DataArg?, int?, int, Verbosity?, CallbackArgs?, double, ValidationData?, bool, Dictionary{int, float}, DataArg?, int, int?, int?, int?, int)"/>
    [OverloadResolutionPriority(1)]
    History fit(
        DataArg x,
        DataArg? y = null,
        int? batch_size = null,
        int epochs = 1,
        Verbosity? verbose = null,
        CallbackArgs? callbacks = null,
        double validation_split = 0,
        ValidationData? validation_data = null,
        bool shuffle = true,
        Dictionary<int, float>? class_weight = null,
        DataArg? sample_weight = null,
        int initial_epoch = 0,
        int? steps_per_epoch = null,
        int? validation_steps = null,
        int? validation_batch_size = null,
        int validation_freq = 1);

    /// <inheritdoc cref="Model.fit{T}(IEnumerable{T}, int, Verbosity?, CallbackArgs?, ValidationData?, bool, Dictionary{int, float}, int, int?, int?, int?, int)"/>
    History fit<T>(
        IEnumerable<T> x,
        int epochs = 1,
        Verbosity? verbose = null,
        CallbackArgs? callbacks = null,
        ValidationData? validation_data = null,
        bool shuffle = true,
        Dictionary<int, float>? class_weight = null,
        int initial_epoch = 0,
        int? steps_per_epoch = null,
        int? validation_steps = null,
        int? validation_batch_size = null,
        int validation_freq = 1);

    /// <inheritdoc cref="Model.evaluate(IDatasetV2, Verbosity?, int?, CallbackArgs?, bool)"/>
    Evaluation evaluate(IDatasetV2 x, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null, bool return_dict = false);

    /// <inheritdoc cref="Model.evaluate(DataArg, DataArg?, int?, Verbosity?, DataArg?, int?, CallbackArgs?, bool)"/>
    [OverloadResolutionPriority(1)]
    Evaluation evaluate(
        DataArg x,
        DataArg? y = null,
        int? batch_size = null,
        Verbosity? verbose = null,
        DataArg? sample_weight = null,
        int? steps = null,
        CallbackArgs? callbacks = null,
        bool return_dict = false);

    /// <inheritdoc cref="Model.evaluate{T}(IEnumerable{T}, Verbosity?, int?, CallbackArgs?, bool)"/>
    Evaluation evaluate<T>(IEnumerable<T> x, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null, bool return_dict = false);

    /// <inheritdoc cref="Model.predict(IDatasetV2, Verbosity?, int?, CallbackArgs?)"/>
    NDArray predict(IDatasetV2 x, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null);

    /// <inheritdoc cref="Model.predict(DataArg, int?, Verbosity?, int?, CallbackArgs?)"/>
    [OverloadResolutionPriority(1)]
    NDArray predict(DataArg x, int? batch_size = null, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null);

    /// <inheritdoc cref="Model.predict{T}(IEnumerable{T}, Verbosity?, int?, CallbackArgs?)"/>
    NDArray predict<T>(IEnumerable<T> x, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null);

    /// <inheritdoc cref="Model.train_on_batch(DataArg, DataArg?, DataArg?, Dictionary{int, float}, bool)"/>
    Evaluation train_on_batch(DataArg x, DataArg? y = null, DataArg? sample_weight = null, Dictionary<int, float>? class_weight = null, bool return_dict = false);

    /// <inheritdoc cref="Model.test_on_batch(DataArg, DataArg?, DataArg?, bool)"/>
    Evaluation test_on_batch(DataArg x, DataArg? y = null, DataArg? sample_weight = null, bool return_dict = false);

    /// <inheritdoc cref="Model.predict_on_batch(DataArg)"/>
    NDArray predict_on_batch(DataArg x);

    /// <inheritdoc cref="Model.get_layer(string?, int?)"/>
    Layer get_layer(string? name = null, int? index = null);

    /// <inheritdoc cref="Model.get_metrics_result()"/>
    Dictionary<string, Tensor> get_metrics_result();

    /// <inheritdoc cref="Model.reset_metrics()"/>
    void reset_metrics();

    /// <inheritdoc cref="Model.get_config()"/>
    Dictionary<string, object?> get_config();

    /// <inheritdoc cref="Model.save(string, bool, bool?, bool)"/>
    void save(string filepath, bool overwrite = true, bool? zipped = null, bool include_optimizer = true);

    /// <inheritdoc cref="Model.save(Stream)"/>
    void save(Stream stream);

    /// <inheritdoc cref="Model.save_weights(string, bool)"/>
    void save_weights(string filepath, bool overwrite = true);

    /// <inheritdoc cref="Model.load_weights(string, bool, bool, IReadOnlyCollection{object})"/>
    void load_weights(string filepath, bool skip_mismatch = false, bool by_name = false, IReadOnlyCollection<object>? objects_to_skip = null);

    /// <inheritdoc cref="Model.summary(int, double[], Action{string}, bool, bool, string[])"/>
    void summary(int line_length = -1, double[]? positions = null, Action<string>? print_fn = null, bool expand_nested = false, bool show_trainable = false, string[]? layer_range = null);
}
