using Tensorflow.Keras.Saving;
using TfNet.UnitTests.Keras.Support.Elements;

namespace TfNet.UnitTests.Keras.Contracts;

/// <summary>What Python wrote of every class makes an equal object here, whose config is that again; and what is written here comes back.</summary>
[Collection("random streams")]
public class ConfigRoundTripTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Classes => ConfigContractTests.Classes;

    [Theory]
    [MemberData(nameof(Classes))]
    public void A_config_of_Keras_makes_an_object_with_this_config(string group, string name)
    {
        var type = Construction.Classes[(group, name)];
        foreach (var recorded in ConfigTruth.Of(group, name))
        {
            var config = (Dictionary<string, object?>)RecordedElements.Plain(recorded.GetProperty("config"))!;
            var made = ConfigTruth.FromConfig(type, config);
            Assert.Equal([], ConfigTruth.Differences($"{group}.{name}", recorded.GetProperty("config"), ConfigTruth.ConfigOf(made)).Where(ConfigContractTests.IsUnknown));
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void A_serialized_object_of_Keras_is_found_by_module_and_class(string group, string name)
    {
        foreach (var recorded in ConfigTruth.Of(group, name))
        {
            var config = (Dictionary<string, object?>)RecordedElements.Plain(recorded.GetProperty("config"))!;
            var (module, className) = (recorded.GetProperty("module").GetString()!, recorded.GetProperty("class_name").GetString()!);
            Assert.True(KnownObjects.Knows(module, className));
            Assert.True(KnownObjects.TryMake(module, className, config, out var made));
            Assert.Equal((module, className), (KnownObjects.ModuleOf(made), KnownObjects.ClassNameOf(made)));
            Assert.Equal(Construction.Classes[(group, name)], made.GetType());
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void What_get_config_writes_makes_an_object_with_this_config(string group, string name)
    {
        var type = Construction.Classes[(group, name)];
        foreach (var recorded in ConfigTruth.Of(group, name))
        {
            var config = ConfigTruth.ConfigOf(ConfigTruth.Make(type, recorded.GetProperty("arguments")).Made);
            var again = ConfigTruth.ConfigOf(ConfigTruth.FromConfig(type, config));
            Assert.Equal(config.Select(item => $"{item.Key} = {ConfigTruth.Text(item.Key, item.Value)}"), again.Select(item => $"{item.Key} = {ConfigTruth.Text(item.Key, item.Value)}"));
        }
    }
}
