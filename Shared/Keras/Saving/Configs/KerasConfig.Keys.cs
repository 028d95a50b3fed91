using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Saving;

/// <content>
/// Which keys a config may have: the arguments of the class, those of its base, and what other versions of Keras write where it means nothing else than this version does.
/// All else is an error, since an argument that is passed over would make another object than the one that was saved.
/// </content>
internal readonly partial struct KerasConfig
{
    /// <summary>What a layer takes beside its own arguments.</summary>
    private static readonly string[] s_ofLayers = ["name", "trainable", "dtype", "input_shape", "input_dim", "batch_input_shape", "activity_regularizer", "autocast"];

    /// <summary>What optimizers of tf.keras 2 wrote, which does not change what they compute here.</summary>
    private static readonly string[] s_ofOldOptimizers = ["decay", "jit_compile", "is_legacy_optimizer"];

    /// <summary>Whether an argument that other versions of Keras have, or had, is what this version does without it.</summary>
    private static bool IsNeutral(string name, object? value) => name switch
    {
        "quantization_config" or "lora_rank" or "lora_alpha" or "output_padding" or "virtual_batch_size" or "adjustment" or "renorm_clipping" or "input_axes" or "output_axes" or "axis"
            or "ignore_class" => value is null,
        "optional" or "sparse" or "ragged" or "renorm" or "fused" or "antialias" => value is null or false,
        // What these mean, others of the same layer switch on.
        "renorm_momentum" or "data_format" => true,
        "groups" => value is 1 or 1L or 1.0,
        "value_range" => value is System.Collections.IEnumerable range and not string && range.Cast<object?>().Select(static bound => bound is IConvertible number ? number.ToDouble(null) : double.NaN).SequenceEqual([0, 255]),
        _ => false,
    };

    /// <summary>Checks the keys of a layer's config.</summary>
    /// <exception cref="ValueError">The layer has no argument of a name in it.</exception>
    public void ExpectLayer(ReadOnlySpan<string> arguments)
    {
        if (Unknown(arguments, s_ofLayers) is { Count: > 0 } unknown)
            throw new ValueError($"Unrecognized keyword arguments passed to {owner}: {PythonText.Repr(unknown)}");
    }

    /// <summary>Checks the keys of an optimizer's config; a decay of older versions is passed over with Keras' warning.</summary>
    /// <exception cref="ValueError">The optimizer has no argument of a name in it.</exception>
    public void ExpectOptimizer(ReadOnlySpan<string> arguments)
    {
        if (Unknown(arguments, s_ofOldOptimizers) is { Count: > 0 } unknown)
            throw new ValueError($"Argument(s) not recognized: {PythonText.Repr(unknown)}");
        if (Value("decay") is not null)
            Warnings.Warn("Argument `decay` is no longer supported and will be ignored.");
    }

    /// <summary>Checks the keys of a config.</summary>
    /// <param name="arguments">The arguments of the class.</param>
    /// <param name="old">What older versions wrote besides, and is of no consequence.</param>
    /// <exception cref="TypeError">The class has no argument of a name in it.</exception>
    public void Expect(ReadOnlySpan<string> arguments, params ReadOnlySpan<string> old)
    {
        if (Unknown(arguments, old) is { Count: > 0 } unknown)
            throw new TypeError($"{owner}.__init__() got an unexpected keyword argument '{unknown.Keys.First()}'");
    }

    /// <summary>A new layer with what all layers take.</summary>
    public T FinishLayer<T>(T layer) where T : Layer
    {
        if (Shape("batch_input_shape") is { } batch)
            layer.BatchInputShape = batch;
        if (Regularizer("activity_regularizer") is { } regularizer)
            layer.activity_regularizer = regularizer.Regularizer;
        // A layer that was made so keeps what is inside of it as it is.
        if (Flag("trainable") is { } trainable && layer.trainable != trainable)
            layer.trainable = trainable;
        return Engine.Layer.Given(layer, Shape("input_shape"), Integer("input_dim"));
    }

    /// <summary>What is thrown where a layer cannot be made of its config.</summary>
    public TypeError Failed(Exception reason) =>
        new($"Error when deserializing class '{owner}' using config={PythonText.Repr(values)}.\n\nException encountered: {reason.Message}");

    /// <summary>The config with an argument under its present name, with Keras' warning where it has the former one.</summary>
    public KerasConfig Renamed(string former, string name)
    {
        if (!Has(former))
            return this;
        Warnings.Warn($"Argument `{former}` is deprecated. Use `{name}` instead.");
        var renamed = new Dictionary<string, object?>(values) { [name] = Value(former) };
        renamed.Remove(former);
        return new KerasConfig(renamed, owner);
    }

    private Dictionary<string, object?> Unknown(ReadOnlySpan<string> arguments, ReadOnlySpan<string> others)
    {
        var unknown = new Dictionary<string, object?>();
        foreach (var (name, value) in values)
        {
            if (!arguments.Contains(name) && !others.Contains(name) && !IsNeutral(name, value))
                unknown[name] = value;
        }
        return unknown;
    }
}
