using System.Text;
using Tensorflow;
using Tensorflow.Keras.Models;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>Configs of models that are damaged or mean harm: an error that says what is wrong, in bounded time and memory.</summary>
public class HostileConfigTests
{
    private const string Dense = "{\"module\": \"keras.layers\", \"class_name\": \"Dense\", \"config\": {\"name\": \"NAME\", \"units\": 2}, \"registered_name\": null, \"name\": \"NAME\", \"inbound_nodes\": [NODES]}";
    private const string Start = "{\"module\": \"keras.layers\", \"class_name\": \"InputLayer\", \"config\": {\"batch_shape\": [null, 2], \"name\": \"x\"}, \"registered_name\": null, \"name\": \"x\", \"inbound_nodes\": []}";

    [Fact]
    public void ModelsThatWouldNeverEndAreRefused()
    {
        // Python reads neither of the first two, and never ends.
        Refused("wait for one another, so that none can be the first: a, b.", Model([Start, Layer("a", "b", 0), Layer("b", "a", 0)], "a"));
        Refused("wait for one another", Model([Start, Layer("a", "a", 0)], "a"));
        Refused("Layer node index out of bounds", Model([Start, Layer("a", "x", 1)], "a"));
        Refused("Layer node index out of bounds", Model([Start, Layer("a", "x", -1)], "a"));
        Refused("Unknown layer: y", Model([Start, Layer("a", "y", 0)], "a"));
        Refused("Unknown layer: b", Model([Start, Layer("a", "x", 0)], "b"));
        Refused("gives other outputs", Model([Start, Layer("a", "x", 0, 5)], "a"));
        Refused("The name \"a\" is used for two layers", Model([Start, Layer("a", "x", 0), Layer("a", "x", 0)], "a"));
        Refused("output 3 of call 0", Model([Start, Layer("a", "x", 0)], "a").Replace("\"output_layers\": [[\"a\", 0, 0]]", "\"output_layers\": [[\"a\", 0, 3]]", StringComparison.Ordinal));
        Refused("names layers, calls and outputs", Model([Start, Layer("a", "x", 0)], "a").Replace("\"output_layers\": [[\"a\", 0, 0]]", "\"output_layers\": 5", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"args\": [", "\"args\": 5, \"other\": [")]
    [InlineData("\"kwargs\": {}", "\"kwargs\": []")]
    [InlineData("\"kwargs\": {}", "\"kwargs\": {\"state\": 5}")]
    [InlineData("\"keras_history\": [\"x\", 0, 0]", "\"keras_history\": [0, 0, 0]")]
    [InlineData("\"keras_history\": [\"x\", 0, 0]", "\"keras_history\": [\"x\", \"y\", 0]")]
    [InlineData("\"keras_history\": [\"x\", 0, 0]", "\"keras_history\": null")]
    [InlineData("\"units\": 2", "\"units\": \"many\"")]
    [InlineData("\"units\": 2", "\"units\": 1e300")]
    [InlineData("\"units\": 2", "\"units\": {\"class_name\": \"Foo\", \"config\": {}}")]
    [InlineData("\"units\": 2", "\"units\": null")]
    [InlineData("\"batch_shape\": [null, 2]", "\"batch_shape\": [null, \"a\"]")]
    [InlineData("\"batch_shape\": [null, 2]", "\"batch_shape\": 7.5")]
    [InlineData("\"batch_shape\": [null, 2]", "\"batch_shape\": [null, 99999999999999999999]")]
    [InlineData("\"class_name\": \"Dense\"", "\"class_name\": [\"Dense\"]")]
    [InlineData("\"class_name\": \"Dense\"", "\"class_name\": \"Dense2\"")]
    [InlineData("\"module\": \"keras.layers\"", "\"module\": 5")]
    [InlineData("\"inbound_nodes\": [{", "\"inbound_nodes\": [5, {")]
    [InlineData("\"layers\": [", "\"layers\": [5, ")]
    [InlineData("\"layers\": [", "\"layers\": 5, \"others\": [")]
    [InlineData("\"config\": {\"name\": \"a\", \"units\": 2}", "\"config\": [1]")]
    [InlineData("\"config\": {\"name\": \"a\", \"units\": 2}", "\"config\": \"units\"")]
    [InlineData("\"name\": \"a\", \"inbound_nodes\"", "\"name\": 5, \"inbound_node\"")]
    public void EntriesOfOtherTypesAreRefused(string good, string bad)
    {
        var text = Model([Start, Layer("a", "x", 0)], "a");
        Assert.Equal(2, keras.models.model_from_json(text).layers.Count);
        Assert.Contains(good, text, StringComparison.Ordinal);

        var error = Assert.ThrowsAny<Exception>(() => keras.models.model_from_json(text.Replace(good, bad, StringComparison.Ordinal)));

        Assert.True(error is ValueError or TypeError, error.ToString());
    }

    [Fact]
    public void ATextThatIsNoModelIsRefused()
    {
        Refused("The config of a model was expected", "{}");
        Refused("The config of a model was expected", "[1, 2]");
        Refused("The config of a model was expected", "null");
        Refused("The config of a model was expected", "{\"module\": \"keras.layers\", \"class_name\": \"Dense\", \"config\": {\"units\": 2}}");
        Assert.StartsWith("json_string: Expecting value: line 1 column 1 (char 0)", Assert.Throws<InvalidDataException>(() => keras.models.model_from_json("")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DepthAndNumbersAreLimited()
    {
        Assert.Contains("inside one another", Assert.Throws<InvalidDataException>(() => keras.models.model_from_json(Nested(100_000))).Message, StringComparison.Ordinal);
        var deep = keras.models.model_from_json(Nested(150));
        Assert.Single(deep.weights, static weight => weight.name == "kernel");
        var layers = string.Join(",", Enumerable.Repeat("{}", ModelReader.MaxLayers + 1));
        Refused("A model of at most 65536 layers is read. Received: a config of 65537 layers.", $"{{\"class_name\": \"Sequential\", \"config\": {{\"name\": \"s\", \"layers\": [{layers}]}}}}");
    }

    [Fact]
    public void ALongChainInTheWrongOrderIsReadInOneGo()
    {
        const int Count = 2000;
        var chain = Enumerable.Range(0, Count).Reverse().Select(static i => Layer($"d{i}", i == 0 ? "x" : $"d{i - 1}", 0));

        Assert.Equal(Count + 1, keras.models.model_from_json(Model([.. chain, Start], $"d{Count - 1}")).layers.Count);
    }

    [Fact]
    public void NoFunctionOfAModuleIsCalled()
    {
        foreach (var (module, name) in (ReadOnlySpan<(string, string)>)[("os", "system"), ("builtins", "eval"), ("keras.src.ops.core", "Map"), ("keras.src.utils.file_utils", "get_file")])
        {
            var text = Model([Start, Layer("a", "x", 0)], "a").Replace("\"module\": \"keras.layers\", \"class_name\": \"Dense\"", $"\"module\": \"{module}\", \"class_name\": \"{name}\"", StringComparison.Ordinal);
            Refused($"Could not locate class '{name}'", text);
        }
    }

    [Fact]
    public void ATruncatedModelIsNeverAModel()
    {
        var text = keras.Sequential([keras.Input(4), Tensorflow.Keras.layers.Dense(2), Flatten()]).to_json();
        for (var length = 0; length < text.Length; length++)
            Assert.Throws<InvalidDataException>(() => keras.models.model_from_json(text[..length]));
    }

    private static void Refused(string message, string text)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => keras.models.model_from_json(text));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static string Layer(string name, string on, int call, int output = 0) => Dense.Replace("NAME", name, StringComparison.Ordinal).Replace(
        "NODES",
        $"{{\"args\": [{{\"class_name\": \"__keras_tensor__\", \"config\": {{\"shape\": [null, 2], \"dtype\": \"float32\", \"keras_history\": [\"{on}\", {call}, {output}]}}}}], \"kwargs\": {{}}}}",
        StringComparison.Ordinal);

    private static string Model(string[] layers, string end) =>
        $"{{\"module\": \"keras.src.models.functional\", \"class_name\": \"Functional\", \"config\": {{\"name\": \"m\", \"trainable\": true, \"layers\": [{string.Join(", ", layers)}], "
        + $"\"input_layers\": [[\"x\", 0, 0]], \"output_layers\": [[\"{end}\", 0, 0]]}}, \"registered_name\": \"Functional\"}}";

    private static string Nested(int depth)
    {
        var text = new StringBuilder();
        for (var i = 0; i < depth; i++)
            text.Append("{\"module\": \"keras\", \"class_name\": \"Sequential\", \"config\": {\"name\": \"s").Append(i).Append("\", \"layers\": [");
        text.Append("{\"module\": \"keras.layers\", \"class_name\": \"Dense\", \"config\": {\"name\": \"d\", \"units\": 2}, \"registered_name\": null, \"build_config\": {\"input_shape\": [null, 3]}}");
        for (var i = 0; i < depth; i++)
            text.Append("]}, \"registered_name\": null}");
        return text.ToString();
    }
}
