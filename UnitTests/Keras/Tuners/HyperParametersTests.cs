using Tensorflow;
using Tensorflow.Keras.Tuners;
using static Tensorflow.KerasTunerApi;

namespace TfNet.UnitTests.Keras.Tuners;

/// <summary>What a model asks of its hyperparameters. The texts are keras_tuner's.</summary>
public class HyperParametersTests
{
    [Fact]
    public void EntriesHaveTheirDefaultsUntilValuesAreChosen()
    {
        var hp = kt.HyperParameters();
        Assert.Equal(32, hp.Int("filters", min_value: 32, max_value: 128, step: 32));
        Assert.Equal(3, hp.Int("n", 1, 9, @default: 3));
        Assert.Equal(0.1, hp.Float("dropout", min_value: 0.1, max_value: 0.5, step: 0.1));
        Assert.Equal("relu", hp.Choice("activation", ["relu", "tanh"]));
        Assert.Equal(0.01, hp.Choice("lr", [0.1, 0.01], @default: 0.01));
        Assert.False(hp.Boolean("batch_norm"));
        Assert.Equal("a", hp.Fixed("fixed", "a"));
        Assert.Equal("{'filters': 32, 'n': 3, 'dropout': 0.1, 'activation': 'relu', 'lr': 0.01, 'batch_norm': False, 'fixed': 'a'}", $"{hp.values}");
        hp.values["filters"] = 96;
        Assert.Equal(96, hp.Int("filters", 32, 128, step: 32));
        Assert.Equal(96, hp.get("filters"));
        Assert.Equal(96, hp["filters"]);
        Assert.Equal(96.0, hp.get<double>("filters"));
        Assert.Equal(7, hp.space.Count);
        Assert.True(hp.Contains("filters"));
        Assert.False(hp.Contains("units"));
    }

    [Fact]
    public void EntriesUnderAConditionHaveValuesOnlyWhereItHolds()
    {
        var hp = kt.HyperParameters();
        hp.Choice("kind", ["cnn", "mlp"]);
        using (hp.conditional_scope("kind", ["cnn"]))
            Assert.Equal("small", hp.Choice("size", ["small", "large"]));
        using (hp.conditional_scope("kind", ["mlp"]))
        {
            Assert.Equal(0, hp.Int("units", 8, 10));
            Assert.Null(hp.Choice("size", ["a", "b"]));
            Assert.True(double.IsNaN(hp.Float("rate", 0, 1)));
        }
        Assert.Null(hp.Int("layers", 1, 3, parent_name: "kind", parent_values: ["mlp"]));
        Assert.Equal(2, hp.Int("kernel", 2, 3, parent_name: "kind", parent_values: ["cnn"]));
        Assert.Equal("{'kind': 'cnn', 'size': 'small', 'kernel': 2}", $"{hp.values}");
        Assert.Equal("units is currently inactive.", Assert.Throws<ValueError>(() => hp.get("units")).Message);
        Assert.Contains("nothing does not exist.", Assert.Throws<KeyNotFoundException>(() => hp.get("nothing")).Message, StringComparison.Ordinal);
        Assert.True(hp.is_active("size"));
        Assert.False(hp.is_active("units"));
        hp.values["kind"] = "mlp";
        hp.ensure_active_values();
        Assert.Equal(["kind", "layers", "rate", "size", "units"], hp.values.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("small", hp["size"]);
        Assert.InRange(hp.get<int>("units"), 8, 10);
        Assert.Equal("`HyperParameter` named: none not defined.", Assert.Throws<ValueError>(() => hp.conditional_scope("none", [1])).Message);
        using (hp.conditional_scope("kind", ["mlp"]))
            Assert.Equal("A conditional `HyperParameter` cannot have the same name as its parent. Found: kind and parent_name: kind", Assert.Throws<ValueError>(() => hp.Boolean("kind")).Message);
    }

    // keras_tuner takes the value away with the entry that is not active, and breaks down.
    [Fact]
    public void EntriesOfOneNameUnderSeveralConditionsKeepTheirValue()
    {
        var hp = kt.HyperParameters();
        hp.Choice("optimizer", ["sgd", "adam"]);
        using (hp.conditional_scope("optimizer", ["sgd"]))
            hp.Float("lr", 0.01, 0.1);
        using (hp.conditional_scope("optimizer", ["adam"]))
            hp.Float("lr", 1e-4, 1e-2);
        hp.values["lr"] = 0.05;
        hp.ensure_active_values();
        Assert.Equal("{'optimizer': 'sgd', 'lr': 0.05}", $"{hp.values}");
        hp.values["optimizer"] = "adam";
        hp.values["lr"] = 0.005;
        hp.ensure_active_values();
        Assert.Equal("{'optimizer': 'adam', 'lr': 0.005}", $"{hp.values}");
    }

    [Fact]
    public void NamesCanStandInScopes()
    {
        var hp = kt.HyperParameters();
        using (hp.name_scope("encoder"))
        {
            hp.Int("units", 1, 4, @default: 2);
            using (hp.name_scope("block"))
                hp.Boolean("norm");
            Assert.Equal(2, hp["units"]);
        }
        Assert.Equal("{'encoder/units': 2, 'encoder/block/norm': False}", $"{hp.values}");
    }

    [Fact]
    public void WhatIsWrongIsSaid()
    {
        var hp = kt.HyperParameters();
        Refused("For HyperParameters.Int(name='n'), min_value 3 is greater than the max_value 2.", () => hp.Int("n", 3, 2));
        Refused("For HyperParameters.Float(name='n'), min_value 0.5 is greater than the max_value 0.25.", () => hp.Float("n", 0.5, 0.25));
        Refused("For HyperParameters.Float(name='n'), sampling='log' does not support negative values, found min_value: 0.0.", () => hp.Float("n", 0, 1, sampling: "log"));
        Refused("For HyperParameters.Int(name='n'), expected step > 1 with sampling='log'. Received: step=1.", () => hp.Int("n", 1, 8, step: 1, sampling: "log"));
        Refused("For HyperParameters.Int(name='n'), sampling must be one of", () => hp.Int("n", 1, 8, sampling: "square"));
        Refused("For HyperParameters.Float(name='n'), expected step > 0. Received: step=0.0.", () => hp.Float("n", 0, 1, step: 0));
        Refused("`values` must be provided for `Choice`.", () => hp.Choice("n", Array.Empty<int>()));
        Refused("The default value should be one of the choices. You passed: values=[1, 2], default=3", () => hp.Choice("n", [1, 2], @default: 3));
        Refused("`ordered` must be `False` for non-numeric types.", () => hp.Choice("n", ["a"], ordered: true));
        Refused("`Fixed` value must be an `int`, `float`, `str`, or `bool`, found", () => hp.Fixed("n", new[] { 1 }));
        Assert.Contains("A `Choice` can contain only one type of value", Assert.Throws<TypeError>(() => hp.Choice<object>("n", [1, "a"])).Message, StringComparison.Ordinal);
        Assert.Empty(hp.space);

        static void Refused(string message, Action action) => Assert.StartsWith(message, Assert.Throws<ValueError>(action).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DamagedConfigsAreNamed()
    {
        var hp = kt.HyperParameters();
        hp.Int("n", 1, 3);
        hp.Choice("c", ["a", "b"], parent_name: "n", parent_values: [1]);
        var config = hp.get_config();
        Damaged("the config of hyperparameters has no 'space'", new() { ["values"] = new Dictionary<string, object?>() });
        Damaged("'values' of the config of hyperparameters must be a dictionary", new(config) { ["values"] = 1 });
        Damaged("'n' of 'values' of the config of hyperparameters must be a number, a text or a truth value", new(config) { ["values"] = new Dictionary<string, object?> { ["n"] = null } });
        Damaged("'class_name' of an entry of 'space' must be Int, Float, Choice, Boolean or Fixed", Changed("class_name", "System.Object"));
        foreach (var field in new[] { "name", "min_value", "max_value", "step", "sampling", "default", "conditions" })
        {
            Damaged($"'{field}' of 'config' of an entry of 'space' must be", Changed(field, new Dictionary<string, object?>()));
            Damaged($"'config' of an entry of 'space' has no '{field}'", Changed(field, null, remove: true));
        }
        Damaged("the hyperparameter 'n' is damaged: For HyperParameters.Int(name='n'), min_value 9 is greater than", Changed("min_value", 9L));

        Dictionary<string, object?> Changed(string field, object? value, bool remove = false)
        {
            var entry = new Dictionary<string, object?> { ["class_name"] = "Int", ["config"] = new Dictionary<string, object?>(hp.space[0].get_config()) };
            var target = field == "class_name" ? entry : (Dictionary<string, object?>)entry["config"]!;
            if (remove)
                target.Remove(field);
            else
                target[field] = value;
            return new() { ["space"] = new List<object?> { entry }, ["values"] = new Dictionary<string, object?>() };
        }

        static void Damaged(string message, Dictionary<string, object?> config) =>
            Assert.Contains(message, Assert.Throws<InvalidDataException>(() => HyperParameters.from_config(config)).Message, StringComparison.Ordinal);
    }
}
