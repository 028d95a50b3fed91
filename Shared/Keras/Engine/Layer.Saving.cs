using System.Globalization;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Engine;

public abstract partial class Layer : ISaveable
{
    /// <summary>Writes the weights that the layer itself made into a file, under their numbers. An override can write something else: what it writes, its <see cref="load_own_variables"/> reads.</summary>
    /// <param name="store">Takes arrays by name: <c>store["0"] = kernel.numpy()</c>.</param>
    public virtual void save_own_variables(H5Entry store)
    {
        var i = 0;
        foreach (var weight in OwnWeights())
            store.Save(Number(i++), weight);
    }

    /// <summary>Reads what <see cref="save_own_variables"/> wrote.</summary>
    /// <param name="store">Gives arrays by name: <c>kernel.assign(store["0"])</c>.</param>
    /// <exception cref="ValueError">The file has other weights for the layer; none is changed then.</exception>
    public virtual void load_own_variables(H5Entry store)
    {
        Check(store);
        var i = 0;
        foreach (var weight in OwnWeights())
            store.Load(Number(i++), weight);
    }

    /// <inheritdoc/>
    IEnumerable<KeyValuePair<string, object>> ISaveable.Attributes() => SaveableAttributes();

    /// <inheritdoc/>
    void ISaveable.CheckOwnVariables(H5Entry store)
    {
        // What an override asks of the file shows when it reads.
        if (((Action<H5Entry>)load_own_variables).Method.DeclaringType == typeof(Layer))
            Check(store);
    }

    private void Check(H5Entry store)
    {
        KerasVariable[] own = [.. OwnWeights()];
        if (store.Count != own.Length)
            throw own.Length == 0 && !built ? NeverBuilt(store.Count) : OtherCount(own, store.Count);
        for (var i = 0; i < own.Length; i++)
        {
            if (store.ShapeOf(Number(i)) is var shape && shape != own[i].shape)
            {
                throw new ValueError(
                    "The shape of the target variable and the shape of the target value in `variable.assign(value)` must match. "
                    + $"variable.shape={own[i].shape}, Received: value.shape={shape}. Target variable: {own[i]}");
            }
        }
    }

    private ValueError OtherCount(KerasVariable[] own, int count) => new(
        $"Layer '{name}' expected {own.Length} variables, but received {count} variables during loading. Expected: [{string.Join(", ", own.Select(static weight => $"'{weight.name}'"))}]");

    private ValueError NeverBuilt(int count) => new(
        $"Layer '{name}' was never built and thus it doesn't have any variables. However the weights file lists {count} variables for this layer.\n"
        + "In most cases, this error indicates that either:\n\n"
        + "1. The layer is owned by a parent layer that implements a `build()` method, but calling the parent's `build()` method did NOT create the state of "
        + $"the child layer '{name}'. A `build()` method must create ALL state for the layer, including the state of any children layers.\n\n"
        + $"2. You need to implement the `def build_from_config(self, config)` method on layer '{name}', to specify how to rebuild it during loading. "
        + "In this case, you might also want to implement the method that generates the build config at saving time, `def get_build_config(self)`. "
        + "The method `build_from_config()` is meant to create the state of the layer (i.e. its variables) upon deserialization.");

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);
}
