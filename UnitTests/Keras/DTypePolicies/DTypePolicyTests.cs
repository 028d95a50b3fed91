using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.DTypePolicies;

/// <summary>What Keras 3.6 says of policies: names, types, texts, configs and errors.</summary>
public class DTypePolicyTests
{
    [Theory]
    [InlineData("float32", "float32", "float32")]
    [InlineData("float64", "float64", "float64")]
    [InlineData("float16", "float16", "float16")]
    [InlineData("bfloat16", "bfloat16", "bfloat16")]
    [InlineData("mixed_float16", "float16", "float32")]
    [InlineData("mixed_bfloat16", "bfloat16", "float32")]
    [InlineData("int32", "int32", "int32")]
    [InlineData("int", "int64", "int64")]
    [InlineData("bool", "bool", "bool")]
    public void A_name_says_both_types(string name, string compute, string variable)
    {
        var policy = keras.DTypePolicy(name);
        Assert.Equal((name, compute, variable), (policy.name, policy.compute_dtype.name, policy.variable_dtype.name));
        Assert.Equal($"<DTypePolicy \"{name}\">", policy.ToString());
        Assert.Equal(name, policy.get_config()["name"]);
        Assert.Equal(policy, keras.mixed_precision.Policy(name));
        Assert.Equal(policy, keras.FloatDTypePolicy(name));
    }

    [Theory]
    [InlineData("float")]
    [InlineData("half")]
    [InlineData("float33")]
    [InlineData("mixed")]
    [InlineData("")]
    public void Another_name_is_an_error(string name) => Assert.Equal(
        $"Cannot convert '{name}' to a mixed precision DTypePolicy. Valid policies include 'mixed_float16', 'mixed_bfloat16', and the name of any float dtype such as 'float32'.",
        Assert.Throws<ValueError>(() => keras.DTypePolicy(name)).Message);

    [Fact]
    public void Names_types_and_configs_are_policies_in_every_constructor()
    {
        var mixed = keras.DTypePolicy("mixed_float16");
        Assert.Equal(mixed, Dense(3, dtype: mixed).dtype_policy);
        Assert.Equal(mixed, Dense(3, dtype: "mixed_float16").dtype_policy);
        Assert.Equal(mixed, Dense(3, dtype: keras.dtype_policies.serialize(mixed)).dtype_policy);
        Assert.Equal("<DTypePolicy \"float64\">", Dense(3, dtype: tf.float64).dtype_policy.ToString());
        Assert.Equal("<DTypePolicy \"float16\">", Dense(3, dtype: np.dtype("float16")).dtype_policy.ToString());
        Assert.Equal("<DTypePolicy \"float32\">", Dense(3, dtype: typeof(float)).dtype_policy.ToString());
        Assert.Equal("float16", keras.losses.MeanSquaredError(dtype: mixed).dtype.Name());
        Assert.Equal("float16", keras.metrics.Mean(dtype: "mixed_float16").get_config()["dtype"]);
    }

    [Fact]
    public void A_layer_tells_its_types()
    {
        var layer = Dense(3, dtype: "mixed_bfloat16");
        Assert.Equal(("float32", "float32", "bfloat16", "bfloat16"), ($"{layer.dtype}", $"{layer.variable_dtype}", $"{layer.compute_dtype}", $"{layer.input_dtype}"));
        Assert.True(layer.compute_dtype == "bfloat16");
        layer.build((-1, 2));
        Assert.Equal("<KerasVariable shape=(2, 3), dtype=float32, path=dense/kernel>".Replace("dense", layer.name), layer.kernel.ToString());
    }

    [Fact]
    public void The_global_policy_holds_for_layers_made_afterwards()
    {
        Assert.Equal("<DTypePolicy \"float32\">", keras.config.dtype_policy().ToString());
        keras.mixed_precision.set_global_policy("mixed_float16");
        Assert.Equal("mixed_float16", keras.mixed_precision.global_policy().name);
        Assert.Equal("mixed_float16", keras.dtype_policies.get(null).name);
        Assert.Equal("mixed_float16", new DTypePolicy().name);
        Assert.Equal("mixed_float16", Dense(3).dtype_policy.name);
        Assert.Equal("float32", Dense(3, dtype: "float32").dtype_policy.name);
        // Neither inputs nor losses nor metrics follow it.
        Assert.Equal(TF_DataType.TF_FLOAT, keras.Input(3).dtype);
        Assert.Equal(TF_DataType.TF_FLOAT, keras.losses.MeanSquaredError().dtype);
        Assert.Equal(TF_DataType.TF_FLOAT, keras.metrics.Mean().dtype);
        keras.config.set_dtype_policy(keras.DTypePolicy("float64"));
        Assert.Equal("float64", $"{Dense(3).dtype}");
    }

    [Fact]
    public async Task A_global_policy_of_one_flow_of_control_is_not_that_of_another()
    {
        string Other()
        {
            keras.config.set_dtype_policy("mixed_bfloat16");
            return Dense(1).dtype_policy.name;
        }

        Assert.Equal("mixed_bfloat16", await Task.Run(Other, TestContext.Current.CancellationToken));
        Assert.Equal("float32", Dense(1).dtype_policy.name);
    }

    [Fact]
    public void A_model_of_a_graph_hands_its_inputs_on_as_they_are()
    {
        keras.config.set_dtype_policy("mixed_float16");
        var x = np.full((1, 2), 1.0001f);
        var input = keras.Input(2);
        // In float16 the number is 1; a layer of float32 sees all of it, where the model is a graph.
        Assert.Equal(1.0001f, (float)keras.Sequential([keras.Input(2), Rescaling(1, dtype: "float32")]).predict(x, verbose: 0)[0, 0]);
        Assert.Equal(1.0001f, (float)keras.Model(input, Rescaling(1, dtype: "float32").Apply(input)).predict(x, verbose: 0)[0, 0]);
        Assert.Equal(1f, (float)new Own().predict(x, verbose: 0)[0, 0]);
    }

    [Fact]
    public void A_config_names_the_class()
    {
        var config = keras.dtype_policies.serialize(keras.DTypePolicy("mixed_float16"));
        Assert.Equal(["module", "class_name", "config", "registered_name"], config.Keys);
        Assert.Equal(("keras", "DTypePolicy", null), (config["module"], config["class_name"], config["registered_name"]));
        Assert.Equal("mixed_float16", keras.dtype_policies.deserialize(config).name);
        Assert.Equal("FloatDTypePolicy", keras.dtype_policies.serialize(keras.FloatDTypePolicy("float32"))["class_name"]);
        Assert.IsType<FloatDTypePolicy>(keras.dtype_policies.deserialize(keras.dtype_policies.serialize(keras.FloatDTypePolicy("float32"))));
        Assert.Throws<ValueError>(() => keras.dtype_policies.deserialize(new Dictionary<string, object?> { ["class_name"] = "QuantizedDTypePolicy", ["config"] = null }));
    }

    [Theory]
    [InlineData("mixed")]
    [InlineData("int32")]
    public void Floatx_is_a_type_of_fractions(string name) =>
        Assert.Contains($"Unknown `floatx` value: {name}.", Assert.Throws<ValueError>(() => keras.config.set_floatx(name)).Message, StringComparison.Ordinal);

    private sealed class Own : Tensorflow.Keras.Engine.Model
    {
        private readonly Tensorflow.Keras.Engine.Layer _rescaling = Rescaling(1, dtype: "float32");

        public override Tensor call(Tensor inputs, bool training = false) => _rescaling.Apply(inputs);
    }
}
