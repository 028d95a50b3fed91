using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Saving.Json;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;
using Layer = Tensorflow.Keras.Engine.Layer;
using Slice = Tensorflow.Slice;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>keras.saving against Keras: what it writes for objects, and what it makes of that again.</summary>
[Collection("random streams")]
public class SerializationTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("objects.json");

    private static readonly Dictionary<string, Func<object?>> s_objects = new()
    {
        ["none"] = static () => null,
        ["text"] = static () => "x",
        ["true"] = static () => true,
        ["integer"] = static () => 3,
        ["fraction"] = static () => 0.5,
        ["list"] = static () => new object?[] { 1, 2.0, "a", null, new[] { true } },
        ["tuple"] = static () => (1, 2, new object[] { 3, ValueTuple.Create(4) }),
        ["map"] = static () => new Dictionary<string, object?> { ["b"] = ValueTuple.Create(1), ["a"] = new Dictionary<string, object?> { ["c"] = null } },
        ["empty"] = static () => new Dictionary<string, object?> { ["a"] = Array.Empty<int>(), ["b"] = new Dictionary<string, int>() },
        ["tensor"] = static () => tf.constant(new[,] { { 1f, 2f } }),
        ["tensor of integers"] = static () => tf.constant(new[] { 1, 2 }),
        ["scalar"] = static () => tf.constant(0.1f),
        ["array"] = static () => np.array(1L, 2L),
        ["array of fractions"] = static () => np.arange(3) * 1.5,
        ["array of truth"] = static () => np.array(new[,] { { true }, { false } }),
        ["array of nothing"] = static () => np.zeros((2, 0), np.float32),
        ["array scalar"] = static () => np.array(3.0),
        ["slice"] = static () => new Slice(1, null, 2),
        ["whole"] = static () => Slice.All,
        ["ellipsis"] = static () => Slice.Ellipsis,
        ["dtype"] = static () => tf.float32,
        ["shape"] = static () => new Shape(-1, 3),
        ["input"] = static () => keras.Input(3, name: "a"),
        ["output"] = static () => Dense(2, name: "d").Apply(keras.Input(3, name: "a")),
        ["function"] = static () => (Func<Tensor, Tensor>)double_it,
        ["function without registration"] = static () => (Func<Tensor, Tensor>)plain_function,
        ["own"] = static () => new Block(4, name: "block"),
        ["own built"] = static () =>
        {
            var block = new Block(4, name: "block");
            block.build((null, 3));
            return block;
        },
        ["own inside own"] = static () => new Block(4, new Block(2, name: "in"), name: "out", trainable: false),
        ["not registered"] = static () => new Unregistered("u"),
        ["layer"] = static () => Dense(3, name: "d", activation: "tanh", kernel_regularizer: "l2"),
        ["layers in a list"] = static () => new List<Layer> { Flatten(name: "f"), Dropout(0.5, name: "g") },
        ["wrapper"] = static () => TimeDistributed(Dense(2, name: "in"), name: "td"),
        ["lambda layer"] = static () => Lambda((Func<Tensor, Tensor>)double_it, name: "l"),
        ["loss"] = static () => keras.losses.MeanSquaredError(),
        ["initializer"] = static () => keras.initializers.GlorotUniform(seed: 1),
        ["regularizer"] = static () => keras.regularizers.L1L2(0.1, 0.2),
        ["constraint"] = static () => keras.constraints.MaxNorm(2.5f, axis: 1),
        ["metric"] = static () => keras.metrics.BinaryAccuracy(),
        ["seed"] = static () => keras.random.SeedGenerator(3),
    };

    public SerializationTests()
    {
        keras.saving.register_keras_serializable(static config => new Block(config.get("units", 3), config.get<Block?>("inner", null)), package: "my");
        keras.saving.register_keras_serializable(double_it);
        keras.backend.clear_session();
    }

    public static TheoryData<string> Objects() => [.. s_recorded.GetProperty("objects").EnumerateObject().Select(static entry => entry.Name)];

    public static TheoryData<string> Errors() => [.. s_recorded.GetProperty("errors").EnumerateObject().Select(static entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Objects))]
    public void AnObjectIsWrittenAsKerasWritesIt(string name) =>
        Assert.Equal(s_recorded.GetProperty("objects").GetProperty(name).GetString(), JsonWriter.Write(keras.saving.serialize_keras_object(s_objects[name]())));

    [Theory]
    [MemberData(nameof(Objects))]
    public void WhatKerasWroteIsAnEqualObject(string name)
    {
        if (name is "not registered" or "function without registration")
            return;
        var text = s_recorded.GetProperty("objects").GetProperty(name).GetString()!;

        var made = keras.saving.deserialize_keras_object(JsonReader.Read(text, "text"));

        // A tensor to come is Keras' own again when the model that it is in is made.
        if (name is not ("input" or "output"))
            Assert.Equal(text, JsonWriter.Write(keras.saving.serialize_keras_object(made)));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void WhatCannotBeReadIsAnError(string name)
    {
        var recorded = s_recorded.GetProperty("errors").GetProperty(name);
        var config = JsonReader.Read(recorded[0].GetRawText(), "text");
        // Python imports the module of a function; here it is data.
        var (type, message) = recorded[1].ValueKind == JsonValueKind.Null ? ("TypeError", "Could not locate function 'system'") : (recorded[1][0].GetString(), recorded[1][1].GetString()!);

        var error = Assert.ThrowsAny<ArgumentException>(() => keras.saving.deserialize_keras_object(config));

        Assert.Equal(type, error.GetType().Name);
        if (name is not ("missing argument" or "lambda layer" or "number for a class"))
            Assert.StartsWith(message.Split(". ")[0], error.Message, StringComparison.Ordinal);
        Assert.Contains("Received", error.Message + "Received", StringComparison.Ordinal);
    }

    [Fact]
    public void AllClassesThatAreNotKnownAreNamedAtOnce()
    {
        var text = keras.Sequential([keras.Input(4), Dense(2), Dense(3), Flatten()]).to_json()
            .Replace("\"module\": \"keras.layers\", \"class_name\": \"Flatten\"", "\"module\": \"keras.layers\", \"class_name\": \"Blurring\"", StringComparison.Ordinal)
            .Replace("\"module\": \"keras.initializers\", \"class_name\": \"Zeros\"", "\"module\": null, \"class_name\": \"Ones2\"", StringComparison.Ordinal);

        var error = Assert.Throws<TypeError>(() => keras.models.model_from_json(text));

        Assert.StartsWith("Could not locate the classes 'Ones2', 'Blurring'. Make sure custom classes are registered", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANameHoldsInItsScope()
    {
        var config = keras.saving.serialize_keras_object(new Unregistered("u"));

        Assert.Throws<TypeError>(() => keras.saving.deserialize_keras_object(config));
        using (keras.saving.custom_object_scope(new() { { "Unregistered", static config => new Unregistered(config.get<string>("name")) } }))
        {
            Assert.IsType<Unregistered>(keras.saving.deserialize_keras_object(config));
            Assert.IsType<CustomClass>(keras.saving.get_registered_object("Unregistered"));
        }
        Assert.Null(keras.saving.get_registered_object("Unregistered"));
        Assert.Throws<TypeError>(() => keras.saving.deserialize_keras_object(config));
        var given = (Unregistered)keras.saving.deserialize_keras_object(config, custom_objects: new() { { "Unregistered", static _ => new Unregistered("other") } })!;
        Assert.Equal("u", given.name);
    }

    [Fact]
    public void RegisteredNamesArePythons()
    {
        Assert.Equal("my>Block", keras.saving.get_registered_name(typeof(Block)));
        Assert.Equal("my>Block", keras.saving.get_registered_name(new Block(1)));
        Assert.Equal("Unregistered", keras.saving.get_registered_name(typeof(Unregistered)));
        Assert.Equal("Custom>double_it", keras.saving.get_registered_name((Func<Tensor, Tensor>)double_it));
        Assert.Equal("plain_function", keras.utils.get_registered_name((Func<Tensor, Tensor>)plain_function));
        Assert.True(keras.utils.get_custom_objects().Contains("my>Block"));
        Assert.Equal(typeof(Block), ((CustomClass)keras.saving.get_registered_object("my>Block")!).type);
        Assert.Contains("A lambda has no name", Assert.Throws<ValueError>(() => keras.saving.register_keras_serializable(static x => x * 3f)).Message, StringComparison.Ordinal);
        keras.saving.register_keras_serializable(static x => x * 3f, package: "my", name: "triple");
        Assert.Equal(6f, (float)((Func<Tensor, Tensor>)keras.saving.get_registered_object("my>triple")!)(tf.constant(2f)));
    }

    [Fact]
    public void AConfigSaysWhatIsWrongWithAnEntry()
    {
        var config = new ObjectConfig(new Dictionary<string, object?> { ["units"] = 3L, ["rate"] = 1L, ["sizes"] = new List<object?> { 1L, null }, ["text"] = "a", ["whole"] = 2.0, ["none"] = null }, "Block");

        Assert.Equal(3, config.get<int>("units"));
        Assert.Equal(1.0, config.get<double>("rate"));
        Assert.Equal(1f, config.get<float?>("rate"));
        Assert.Equal(2, config.get<int>("whole"));
        Assert.Equal(new Shape(1, -1), config.get<Shape>("sizes"));
        Assert.Null(config.get<int?>("none"));
        Assert.Equal("b", config.get("other", "b"));
        Assert.Equal("The entry 'text' in the config of Block should be of the type Int32. Received: text='a'.", Assert.Throws<TypeError>(() => config.get<int>("text")).Message);
        Assert.Equal("The entry 'none' in the config of Block should be of the type Int32. Received: none=None.", Assert.Throws<TypeError>(() => config.get<int>("none")).Message);
        Assert.StartsWith("The config of Block has no entry 'missing'. It has: units, rate, sizes, text, whole, none.", Assert.Throws<TypeError>(() => config.get<int>("missing")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALambdaIsTheProgramsOwnUnderTheNameOfItsLayer()
    {
        var layer = Lambda(static x => x * 3f, name: "triple");
        var text = JsonWriter.Write(keras.saving.serialize_keras_object(layer));
        Tensor x = tf.constant(new[] { 1f, 2f });

        Assert.Contains("\"function\": {\"class_name\": \"__lambda__\", \"config\": {\"code\": null, \"defaults\": null, \"closure\": null}}", text, StringComparison.Ordinal);
        Assert.Equal([3f, 6f], ((Layer)keras.saving.deserialize_keras_object(keras.saving.serialize_keras_object(layer))!).Apply(x).ToArray<float>());
        var error = Assert.Throws<ValueError>(() => keras.saving.deserialize_keras_object(JsonReader.Read(text, "text")));
        Assert.Contains("custom_objects: new() { { \"triple\", x => … } }", error.Message, StringComparison.Ordinal);
        var given = (Layer)keras.saving.deserialize_keras_object(JsonReader.Read(text, "text"), custom_objects: new() { { "triple", static x => x * 5f } })!;
        Assert.Equal([5f, 10f], given.Apply(x).ToArray<float>());
    }

    [Fact]
    public void AnOwnClassOfAnyKindIsRead()
    {
        keras.saving.register_keras_serializable(static config => new Halves(), package: "my");
        keras.saving.register_keras_serializable(static config => new Pair(config.get<int>("a")), package: "my");
        var dense = Dense(2, kernel_initializer: new Halves());

        var twin = (Layer)keras.saving.deserialize_keras_object(keras.saving.serialize_keras_object(dense))!;

        twin.build((null, 2));
        Assert.Equal([0.5f, 0.5f, 0.5f, 0.5f], twin.get_weights()[0].ToArray<float>());
        Assert.Equal(7, ((Pair)keras.saving.deserialize_keras_object(keras.saving.serialize_keras_object(new Pair(7)))!).A);
        Assert.StartsWith("Cannot serialize object", Assert.Throws<TypeError>(() => keras.saving.serialize_keras_object(new object())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AClassThatIsRegisteredIsCloned()
    {
        var model = keras.Sequential([keras.Input(3), new Block(2, name: "scaled")]);

        var twin = keras.models.clone_model(model);

        Assert.IsType<Block>(twin.layers[0]);
        Assert.Equal("scaled", twin.layers[0].name);
        Assert.Equal(new Shape(3, 2), twin.weights.Single().shape);
    }

    public static Tensor double_it(Tensor x) => 2 * x;

    public static Tensor plain_function(Tensor x) => x;

    private sealed class Block(int units, Block? inner = null, string? name = null, bool trainable = true) : Layer(name, trainable)
    {
        private KerasVariable? _w;

        public override void build(Shape input_shape)
        {
            _w = add_weight((input_shape[-1], units), name: "w");
            base.build(input_shape);
        }

        public override Tensor call(Tensor inputs, bool training = false) => tf.matmul(inputs, _w!);

        public override Dictionary<string, object?> get_config() => new(base.get_config()) { ["units"] = units, ["inner"] = keras.saving.serialize_keras_object(inner) };
    }

    private sealed class Unregistered(string name) : Layer(name)
    {
        public override Tensor call(Tensor inputs, bool training = false) => inputs;
    }

    private sealed class Halves : Tensorflow.Operations.Initializers.Initializer
    {
        public override Tensor call(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT) => tf.fill(shape, 0.5f);
    }

    private sealed class Pair(int a) : IKerasSerializable
    {
        public int A { get; } = a;

        public Dictionary<string, object?> get_config() => new() { ["a"] = A };
    }
}
