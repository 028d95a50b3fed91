using System.Text.Json;
using Tensorflow;
using TfNet.UnitTests.Keras.Support.Elements;

namespace TfNet.UnitTests.Keras.Contracts;

/// <summary>Configs in other forms than <c>get_config</c> writes: what Keras makes of them, its errors included (generate_forms.py).</summary>
[Collection("random streams")]
public class ConfigFormsTests
{
    private static readonly JsonElement[] s_forms = [.. Recorded.Load("forms.json").EnumerateArray()];
    private static readonly JsonElement[] s_later = [.. Recorded.Load("later.json").EnumerateArray()];

    public static IEnumerable<TheoryDataRow<int, string>> Forms => s_forms.Select((form, i) => new TheoryDataRow<int, string>(i, $"{form.GetProperty("name")} {form.GetProperty("given")}"));

    public static IEnumerable<TheoryDataRow<int, string>> Later => s_later
        .Select((form, i) => (Form: form, Index: i))
        .Where(entry => Construction.Classes.ContainsKey(Key(entry.Form)))
        .Select(entry => new TheoryDataRow<int, string>(entry.Index, entry.Form.GetProperty("name").GetString()!));

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_config_in_another_form_is_what_it_is_in_Keras(int index, string form)
    {
        var recorded = s_forms[index];
        var (group, name) = Key(recorded);
        var given = (Dictionary<string, object?>)RecordedElements.Plain(recorded.GetProperty("given"))!;
        KerasApi.keras.utils.set_random_seed(1);
        object? made = null;
        Exception? error = null;
        var warnings = ErrorStream.Of(() => error = Record.Exception(() => made = ConfigTruth.FromConfig(Construction.Classes[(group, name)], given)));
        if (recorded.TryGetProperty("error", out var expected))
        {
            Assert.True(error is not null, $"{form}: {recorded.GetProperty("message")}");
            Assert.Equal(expected.GetString(), error.GetType().Name);
            Assert.Contains(Reason(recorded.GetProperty("message").GetString()!), error.Message, StringComparison.Ordinal);
            return;
        }
        Assert.Null(error);
        Assert.Equal([], ConfigTruth.Differences($"{group}.{name}", recorded.GetProperty("config"), ConfigTruth.ConfigOf(made!)).Where(ConfigContractTests.IsUnknown));
        foreach (var warning in recorded.GetProperty("warnings").EnumerateArray())
            Assert.Contains(warning.GetString()!, warnings, StringComparison.Ordinal);
    }

    /// <summary>Arguments that Keras 3.15 has and this version has not are taken where they change nothing.</summary>
    [Theory]
    [MemberData(nameof(Later))]
    public void A_config_of_a_later_Keras_is_taken(int index, string name)
    {
        var (group, kind) = Key(s_later[index]);
        var config = (Dictionary<string, object?>)RecordedElements.Plain(s_later[index].GetProperty("config"))!;
        var made = ConfigTruth.FromConfig(Construction.Classes[(group, kind)], config);
        foreach (var (key, value) in ConfigTruth.ConfigOf(made).Where(entry => config.ContainsKey(entry.Key)))
        {
            // Initializers inside have the new arguments, too.
            var expected = ConfigTruth.Text(key, config[key]).Replace(", input_axes: null, output_axes: null", "", StringComparison.Ordinal);
            Assert.Equal($"{name}.{key} = {expected}", $"{name}.{key} = {ConfigTruth.Text(key, value)}");
        }
    }

    [Theory]
    [InlineData("Dense", "quantization_config", "mode")]
    [InlineData("Conv2DTranspose", "output_padding", 1)]
    [InlineData("DepthwiseConv2D", "groups", 2)]
    [InlineData("BatchNormalization", "renorm", true)]
    [InlineData("Resizing", "antialias", true)]
    public void An_argument_of_another_Keras_that_changes_something_is_an_error(string name, string argument, object value)
    {
        var type = Construction.Classes[("layers", name)];
        var config = (Dictionary<string, object?>)RecordedElements.Plain(ConfigTruth.Of("layers", name).First().GetProperty("config"))!;
        config[argument] = value;
        var error = Assert.Throws<TypeError>(() => ConfigTruth.FromConfig(type, config));
        Assert.Contains($"Unrecognized keyword arguments passed to {name}: {{'{argument}': ", error.Message, StringComparison.Ordinal);
    }

    private static (string Group, string Name) Key(JsonElement form) => (form.GetProperty("group").GetString()!, form.GetProperty("name").GetString()!);

    /// <summary>What is wrong, without the whole config, whose numbers are written in other types, and without sets, which Python writes in any order.</summary>
    private static string Reason(string message) => message.Split("Exception encountered: ")[^1].Split("one of {")[0].TrimEnd('.');
}
