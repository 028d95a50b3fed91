namespace Tensorflow.Keras.Tuners;

/// <summary>A space as plain data.</summary>
public sealed partial class HyperParameters
{
    /// <summary>Space and values, as Python writes them.</summary>
    public Dictionary<string, object?> get_config() => new()
    {
        ["space"] = _space.ConvertAll(static hp => (object?)hp.Serialize()),
        ["values"] = new HyperParameterValues(values),
    };

    /// <summary>The space that a config describes.</summary>
    /// <param name="config">What <see cref="get_config"/> wrote, here or in Python.</param>
    /// <exception cref="InvalidDataException">The config is damaged.</exception>
    public static HyperParameters from_config(IReadOnlyDictionary<string, object?> config)
    {
        var reader = new StateReader(config, "the config of hyperparameters");
        var hps = new HyperParameters();
        foreach (var entry in reader.Items("space"))
            hps._space.Add(Entry(StateReader.Of(entry, "an entry of 'space'")));
        var values = reader.Map("values");
        foreach (var name in values.Keys)
            hps.values[name] = HyperValue.Standard(values[name]) ?? throw values.Wrong(name, "a number, a text or a truth value");
        return hps;
    }

    private static HyperParameter Entry(StateReader entry)
    {
        var kind = entry.Text("class_name");
        var config = entry.Map("config");
        var name = config.Text("name");
        var conditions = config.Items("conditions").Select(static condition => Condition(StateReader.Of(condition, "a condition"))).ToArray();
        try
        {
            return kind switch
            {
                "Int" => new IntHyperParameter(name, config.Integer("min_value"), config.Integer("max_value"), config.IntegerOrNull("step"), config.TextOrNull("sampling"), config.IntegerOrNull("default"), conditions),
                "Float" => new FloatHyperParameter(name, config.Number("min_value"), config.Number("max_value"), config.NumberOrNull("step"), config.TextOrNull("sampling"), config.NumberOrNull("default"), conditions),
                "Choice" => new ChoiceHyperParameter(name, [.. config.Items("values")!], config.FlagOrNull("ordered"), config["default"], conditions),
                "Boolean" => new BooleanHyperParameter(name, config.FlagOrNull("default") ?? false, conditions),
                "Fixed" => new FixedHyperParameter(name, config["value"]!, conditions),
                _ => throw entry.Wrong("class_name", "Int, Float, Choice, Boolean or Fixed"),
            };
        }
        catch (Exception wrong) when (wrong is ValueError or TypeError)
        {
            throw new InvalidDataException($"the hyperparameter '{name}' is damaged: {wrong.Message}", wrong);
        }
    }

    private static ParentCondition Condition(StateReader condition)
    {
        if (condition.Text("class_name") is not "Parent")
            throw condition.Wrong("class_name", "Parent");
        var config = condition.Map("config");
        try
        {
            return new ParentCondition(config.Text("name"), [.. config.Items("values")!]);
        }
        catch (Exception wrong) when (wrong is ValueError or TypeError)
        {
            throw new InvalidDataException($"a condition is damaged: {wrong.Message}", wrong);
        }
    }
}
