using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Trainers;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    private CompileArguments? _compileArguments;

    /// <summary>What <c>compile</c> was called with, as files have it; <see langword="null"/> before.</summary>
    /// <exception cref="TypeError">An object has no config.</exception>
    public virtual Dictionary<string, object?>? get_compile_config()
    {
        if (!compiled || _compileArguments is not { } given)
            return null;
        var writer = new ObjectWriter();
        return new()
        {
            ["optimizer"] = writer.Write(optimizer),
            ["loss"] = CompileConfig.Of(given.Loss, writer),
            ["loss_weights"] = CompileConfig.Of(given.LossWeights),
            ["metrics"] = CompileConfig.Of(given.Metrics, writer),
            ["weighted_metrics"] = CompileConfig.Of(given.WeightedMetrics, writer),
            ["run_eagerly"] = run_eagerly,
            ["steps_per_execution"] = (long)steps_per_execution,
            ["jit_compile"] = jit_compile,
        };
    }

    /// <summary>Calls <c>compile</c> with what <see cref="get_compile_config"/> wrote, here or in Python.</summary>
    /// <param name="config">The arguments.</param>
    /// <exception cref="TypeError">A class is not known, or an argument is none that <c>compile</c> takes.</exception>
    public virtual void compile_from_config(Dictionary<string, object?> config)
    {
        CompileConfig.CheckLambdas(config);
        var reader = new ObjectReader();
        var arguments = new ObjectConfig(config, "compile");
        var given = reader.Read(config.GetValueOrDefault("optimizer"));
        compile(
            given switch
            {
                null => null,
                string name => name,
                Optimizer optimizer => optimizer,
                _ => throw new TypeError($"The `optimizer` in a `compile_config` should be the config of an optimizer. Received: {ConfigText.Of(config["optimizer"])}"),
            },
            CompileConfig.Loss(config.GetValueOrDefault("loss"), reader),
            CompileConfig.Metrics(config.GetValueOrDefault("metrics"), reader),
            CompileConfig.Weights(config.GetValueOrDefault("loss_weights")),
            CompileConfig.Metrics(config.GetValueOrDefault("weighted_metrics"), reader),
            arguments.get("run_eagerly", false),
            arguments.get<int?>("steps_per_execution", null) ?? 1,
            config.GetValueOrDefault("jit_compile") as bool? is { } jit ? jit : null);
        if (built)
            optimizer!.build(trainable_variables);
    }

    /// <inheritdoc cref="compile_from_config(Dictionary{string, object?})"/>
    internal void compile_from_config(IReadOnlyDictionary<string, object?> config) => compile_from_config(config as Dictionary<string, object?> ?? new(config));

    /// <summary>Compiles the model again with another optimizer, loss or other metrics; what is not said stays as it is.</summary>
    internal void Recompile(OptimizerArg? optimizer, LossArg? loss, MetricsArg? metrics)
    {
        var given = _compileArguments;
        optimizer ??= this.optimizer is { } known ? (OptimizerArg)known : "rmsprop";
        compile(
            optimizer, loss ?? given?.Loss, metrics ?? given?.Metrics, loss is null ? given?.LossWeights : null, given?.WeightedMetrics, run_eagerly, steps_per_execution, jit_compile);
    }
}
