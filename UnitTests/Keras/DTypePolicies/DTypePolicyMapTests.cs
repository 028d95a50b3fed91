using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving.Json;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.DTypePolicies;

/// <summary>Policies by the paths of layers; what is expected is what Keras 3.6 says.</summary>
public class DTypePolicyMapTests
{
    private static DTypePolicyMap Map => keras.dtype_policies.DTypePolicyMap("float32", new Dictionary<string, DTypePolicy> { ["inner/d"] = "float16", ["^first$"] = "mixed_bfloat16" });

    [Fact]
    public void Layers_take_the_policies_of_their_paths()
    {
        var (first, inner) = (keras.layers.Dense(2, name: "first", dtype: Map), new Inner(Map));
        Assert.Equal("float32", first.compute_dtype.name);
        var input = keras.Input(3);
        var model = keras.Model(input, inner.Apply(first.Apply(input)));

        Assert.Equal(("bfloat16", "float32", TF_DataType.TF_FLOAT, "bfloat16"), Types(first));
        Assert.Equal(("float16", "float16", TF_DataType.TF_HALF, "float16"), Types(inner.D));
        Assert.Equal(("float32", "float32", TF_DataType.TF_FLOAT, "float32"), Types(inner.E));
        Assert.Equal(TF_DataType.TF_HALF, inner.D.Apply((Tensor)np.ones((1, 2))).dtype);
        Assert.Equal(TF_DataType.TF_FLOAT, inner.E.Apply((Tensor)np.ones((1, 2))).dtype);
        Assert.Equal((4, 2), model.predict(np.ones((4, 3)), verbose: 0).shape);
        Assert.Equal("map_float32", first.dtype_policy.name);

        static (string, string, TF_DataType, string) Types(Layer layer) => (layer.compute_dtype.name, layer.variable_dtype.name, layer.weights[0].Variable.DType, layer.input_dtype.name);
    }

    [Fact]
    public void Configs_are_those_of_Keras()
    {
        const string Config = """
            {"module": "keras.dtype_policies", "class_name": "DTypePolicyMap", "config": {"default_policy": "float32", "policy_map": {"inner/d": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float16"}, "registered_name": null}, "^first$": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "mixed_bfloat16"}, "registered_name": null}}}, "registered_name": null}
            """;
        var layer = keras.layers.Dense(2, dtype: Map);

        Assert.Equal(Config.Trim(), JsonWriter.Write(keras.dtype_policies.serialize(Map)));
        Assert.Equal(Config.Trim(), JsonWriter.Write(layer.get_config()["dtype"]));
        Assert.Equal(Map, keras.dtype_policies.deserialize((IReadOnlyDictionary<string, object?>)JsonReader.Read(Config.Trim(), "text")!));
        var again = (Layer)keras.saving.deserialize_keras_object(JsonReader.Read(JsonWriter.Write(keras.saving.serialize_keras_object(layer)), "text"))!;
        Assert.Equal(Map, again.dtype_policy);
        Assert.IsType<DTypePolicyMap>(keras.saving.deserialize_keras_object(JsonReader.Read(Config.Trim(), "text")));
        Assert.Equal(
            """{"default_policy": null, "policy_map": {"a": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": null}, "registered_name": null}}}""",
            JsonWriter.Write(keras.dtype_policies.DTypePolicyMap(policy_map: new Dictionary<string, DTypePolicy> { ["a"] = "float16" }).get_config()));
    }

    [Fact]
    public void Keys_are_paths_or_regular_expressions()
    {
        var map = Map;
        Assert.Equal("float16", map["inner/d"].name);
        Assert.Equal("float16", map["model/inner/d_1"].name);
        Assert.Equal("mixed_bfloat16", map["first"].name);
        Assert.Equal("float32", map["x"].name);
        Assert.Equal(["inner/d", "^first$"], map);
        Assert.True(map.Contains("^first$"));
        Assert.False(map.Contains("first"));
        Assert.Equal(2, map.Count);

        map["d"] = "float64";
        Assert.Equal(
            "Path 'inner/d_1' matches multiple dtype policy specification keys: ['inner/d', 'd']. Please make sure each path only matches at most one dtype policy specification key in the DTypePolicyMap.",
            Assert.Throws<ValueError>(() => map["inner/d_1"]).Message);
        Assert.Equal(
            "d already exist in the DTypePolicyMap with value <DTypePolicy \"float64\">. Please make sure to not use duplicated keys.", Assert.Throws<ValueError>(() => map["d"] = "float16").Message);
        Assert.True(map.Remove("d"));
        Assert.False(map.Remove("d"));
    }

    [Fact]
    public void A_key_that_is_no_expression_is_named()
    {
        var map = keras.dtype_policies.DTypePolicyMap("float32", new Dictionary<string, DTypePolicy> { ["("] = "float16" });

        Assert.StartsWith("The key '(' of a DTypePolicyMap cannot be looked for in the path 'a': ", Assert.Throws<ValueError>(() => map["a"]).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "If specified, `policy_map` must be a dict. Received: policy_map=5",
            Assert.Throws<TypeError>(() => keras.dtype_policies.deserialize(
                (IReadOnlyDictionary<string, object?>)JsonReader.Read("""{"module": "keras.dtype_policies", "class_name": "DTypePolicyMap", "config": {"default_policy": "float32", "policy_map": 5}}""", "text")!)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_default_it_is_the_global_policy()
    {
        var map = keras.dtype_policies.DTypePolicyMap();

        Assert.Equal("map_float32", map.name);
        Assert.Equal("float32", map["a"].name);
        Assert.Equal(map, keras.dtype_policies.DTypePolicyMap());
        Assert.NotEqual((DTypePolicy)Map, map);
        Assert.Equal("<DTypePolicyMap default_policy=float32, mapping=[('inner/d', 'float16'), ('^first$', 'mixed_bfloat16')]>", Map.ToString());
    }

    private sealed class Inner(DTypePolicyMap map) : Layer("inner", dtype: "float32")
    {
        public Layer D { get; } = keras.layers.Dense(2, name: "d", dtype: map);

        public Layer E { get; } = keras.layers.Dense(2, name: "e", dtype: map);

        public override Tensor call(Tensor inputs, bool training = false) => E.Apply(D.Apply(inputs));
    }
}
