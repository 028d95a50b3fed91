using Tensorflow;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>Models with classes that are not here: one message names them all.</summary>
public class UnknownClassesTests
{
    /// <summary>Keras 3.15 wrote it: <c>Sequential([Input((8, 8, 3)), RandomErasing(), RandomGrayscale(), Flatten(), RMSNormalization(), Dense(2)], name="later").to_json()</c>.</summary>
    private const string Later = """
        {"module": "keras", "class_name": "Sequential", "config": {"name": "later", "trainable": true, "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}, "registered_name": null}, "layers": [{"module": "keras.layers", "class_name": "InputLayer", "config": {"batch_shape": [null, 8, 8, 3], "dtype": "float32", "sparse": false, "ragged": false, "name": "input_layer", "optional": false}, "registered_name": null}, {"module": "keras.layers", "class_name": "RandomErasing", "config": {"name": "random_erasing", "trainable": true, "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}, "registered_name": null}, "data_format": "channels_last", "factor": [0, 1.0], "scale": [0.02, 0.33], "fill_value": null, "value_range": [0, 255], "seed": null}, "registered_name": null, "build_config": {"input_shape": [null, 8, 8, 3]}}, {"module": "keras.layers", "class_name": "RandomGrayscale", "config": {"name": "random_grayscale", "trainable": true, "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}, "registered_name": null}, "data_format": "channels_last", "factor": 0.5}, "registered_name": null, "build_config": {"input_shape": [null, 8, 8, 3]}}, {"module": "keras.layers", "class_name": "Flatten", "config": {"name": "flatten", "trainable": true, "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}, "registered_name": null}, "data_format": "channels_last"}, "registered_name": null, "build_config": {"input_shape": [null, 8, 8, 3]}}, {"module": "keras.layers", "class_name": "RMSNormalization", "config": {"name": "rms_normalization", "trainable": true, "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}, "registered_name": null}, "axis": [-1], "epsilon": 1e-06}, "registered_name": null, "build_config": {"input_shape": [null, 192]}}, {"module": "keras.layers", "class_name": "Dense", "config": {"name": "dense", "trainable": true, "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}, "registered_name": null}, "units": 2, "activation": "linear", "use_bias": true, "kernel_initializer": {"module": "keras.initializers", "class_name": "GlorotUniform", "config": {"seed": null, "input_axes": null, "output_axes": null}, "registered_name": null}, "bias_initializer": {"module": "keras.initializers", "class_name": "Zeros", "config": {}, "registered_name": null}, "kernel_regularizer": null, "bias_regularizer": null, "kernel_constraint": null, "bias_constraint": null, "quantization_config": null}, "registered_name": null, "build_config": {"input_shape": [null, 192]}}], "build_input_shape": [null, 8, 8, 3]}, "registered_name": null, "build_config": {"input_shape": [null, 8, 8, 3]}, "compile_config": {}}
        """;

    [Fact]
    public void Layers_that_later_versions_have_are_named_at_once()
    {
        var error = Assert.Throws<TypeError>(() => keras.models.model_from_json(Later));

        Assert.StartsWith("Could not locate the classes 'RandomErasing', 'RandomGrayscale', 'RMSNormalization'. Make sure custom classes are registered", error.Message, StringComparison.Ordinal);
    }

    /// <summary>As tf.keras 2.12 wrote <c>tf.nn.relu(x)[:, 0]</c>; Keras 3.6 says "Unknown layer: 'TFOpLambda'".</summary>
    [Fact]
    public void Functions_of_TensorFlow_between_layers_are_told_what_to_do_about()
    {
        const string Config = """
            {"class_name": "Functional", "config": {"name": "model", "trainable": true, "layers": [
            {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 3], "dtype": "float32", "sparse": false, "ragged": false, "name": "input_1"}, "name": "input_1", "inbound_nodes": []},
            {"class_name": "TFOpLambda", "config": {"name": "tf.nn.relu", "trainable": true, "dtype": "float32", "function": "nn.relu"}, "name": "tf.nn.relu", "inbound_nodes": [["input_1", 0, 0, {"name": null}]]},
            {"class_name": "SlicingOpLambda", "config": {"name": "tf.__operators__.getitem", "trainable": true, "dtype": "float32", "function": "__operators__.getitem"}, "name": "tf.__operators__.getitem", "inbound_nodes": [["tf.nn.relu", 0, 0, {"slice_spec": {"class_name": "__tuple__", "items": []}}]]}],
            "input_layers": [["input_1", 0, 0]], "output_layers": [["tf.__operators__.getitem", 0, 0]]}, "keras_version": "2.12.0", "backend": "tensorflow"}
            """;

        var error = Assert.Throws<TypeError>(() => keras.models.model_from_json(Config));

        Assert.StartsWith("Could not locate the classes 'TFOpLambda', 'SlicingOpLambda'.", error.Message, StringComparison.Ordinal);
        Assert.Contains("build the model anew with functions of keras.ops in their places", error.Message, StringComparison.Ordinal);
    }
}
