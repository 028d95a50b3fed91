using System.Globalization;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Optimizers;

public abstract partial class Optimizer : ISaveable
{
    string ISaveable.Name => name;

    /// <summary>Writes the optimizer's variables into a file, under their numbers.</summary>
    /// <param name="store">Takes arrays by name.</param>
    public virtual void save_own_variables(H5Entry store)
    {
        for (var i = 0; i < variables.Count; i++)
            store.Save(i.ToString(CultureInfo.InvariantCulture), variables[i]);
    }

    /// <summary>Reads what <see cref="save_own_variables"/> wrote. Where the file has another number of variables, a warning says that they are left as they are.</summary>
    /// <param name="store">Gives arrays by name.</param>
    /// <exception cref="ValueError">A shape differs; no variable is changed then.</exception>
    public virtual void load_own_variables(H5Entry store)
    {
        if (store.Count != variables.Count)
        {
            Utils.Warnings.Warn(
                $"Skipping variable loading for optimizer '{name}', because it has {variables.Count} variables whereas the saved optimizer has {store.Count} variables. "
                + (variables.Count == 0 ? "This is likely because the optimizer has not been called/built yet." : ""));
            return;
        }
        var order = OrderIn(store);
        for (var i = 0; i < order.Count; i++)
            store.Load(i.ToString(CultureInfo.InvariantCulture), order[i]);
    }

    IEnumerable<KeyValuePair<string, object>> ISaveable.Attributes() => SaveableAttributes();

    void ISaveable.CheckOwnVariables(H5Entry store)
    {
        if (store.Count == variables.Count && ((Action<H5Entry>)load_own_variables).Method.DeclaringType == typeof(Optimizer))
            _ = OrderIn(store);
    }

    /// <summary>The optimizers inside, by the names of Python's attributes.</summary>
    internal virtual IEnumerable<KeyValuePair<string, object>> SaveableAttributes() => [];

    /// <summary>The order in which later versions of Keras save the variables: all averages come before all accumulators.</summary>
    private protected virtual IEnumerable<ResourceVariable> LaterOrder() => variables.OrderBy(variable =>
        ReferenceEquals(variable, _iterations) || ReferenceEquals(variable, _rateVariable) ? 0 : _averages.Contains(variable) ? 1 : _accumulated.Contains(variable) ? 2 : 3);

    /// <summary>The order in which a file has the variables, as their shapes tell it; <see langword="null"/> where the shapes are others in any order.</summary>
    /// <param name="shapes">The shapes in the file.</param>
    internal IReadOnlyList<ResourceVariable>? OrderOf(IReadOnlyList<Shape> shapes)
    {
        if (shapes.SequenceEqual(variables.Select(static variable => variable.shape)))
            return variables;
        ResourceVariable[] later = [.. LaterOrder()];
        return shapes.SequenceEqual(later.Select(static variable => variable.shape)) ? later : null;
    }

    private IReadOnlyList<ResourceVariable> OrderIn(H5Entry store)
    {
        Shape[] shapes = [.. Enumerable.Range(0, store.Count).Select(i => store.ShapeOf(i.ToString(CultureInfo.InvariantCulture)))];
        if (OrderOf(shapes) is { } order)
            return order;
        var (shape, other) = shapes.Zip(variables).First(static pair => pair.First != pair.Second.shape);
        throw new ValueError(
            "The shape of the target variable and the shape of the target value in `variable.assign(value)` must match. "
            + $"variable.shape={other.shape}, Received: value.shape={shape}. Target variable: {PathOf(other)}");
    }
}
