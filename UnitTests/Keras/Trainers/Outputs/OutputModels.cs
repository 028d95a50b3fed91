using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers.Outputs;

/// <summary>The models and data of generate.py.</summary>
internal static class OutputModels
{
    public const int Rows = 12;

    public static NDArray A { get; } = np.linspace(-1, 1, Rows * 3).reshape((Rows, 3)).astype("float32");

    public static NDArray B { get; } = (np.arange(Rows * 2) * 7 % 11 / 11).reshape((Rows, 2)).astype("float32");

    public static NDArray P { get; } = (np.arange(Rows) % 3 == 0).reshape((Rows, 1)).astype("float32");

    public static NDArray D { get; } = np.eye(4).astype("float32")[np.arange(Rows) * 5 % 4];

    public static NDArray W { get; } = (np.arange(Rows) % 4 / 2).astype("float32");

    public static Model Triage(string outputs)
    {
        var (a, b) = (keras.Input(3, name: "a"), keras.Input(2, name: "b"));
        var x = Concatenate().Apply([a, b]);
        var (p, d) = (Dense(1, name: "priority").Apply(x), Dense(4, name: "department").Apply(x));
        return outputs switch
        {
            "list" => keras.Model([a, b], [p, d]),
            "dict" => keras.Model([a, b], new Tensors { ["priority"] = p, ["department"] = d }),
            _ => keras.Model([a, b], new Tensors { ["z"] = p, ["y"] = d }),
        };
    }

    public static Model Single()
    {
        var a = keras.Input(3);
        return keras.Model(a, Dense(1, name: "out").Apply(a));
    }

    public static Model Sequential() => keras.Sequential([keras.Input(3), Dense(1, name: "out")]);

    public static Model Shared()
    {
        var a = keras.Input(3);
        var d = Dense(1, name: "d");
        return keras.Model(a, [d.Apply(a), d.Apply(a * 2f)]);
    }

    public sealed class Two(bool names) : Model
    {
        private readonly Layer _first = Dense(1);
        private readonly Layer _second = Dense(1);

        public override Tensors call(Tensors inputs, bool training)
        {
            Tensor x = inputs;
            var (first, second) = (_first.Apply(x), _second.Apply(x));
            return names ? new Tensors { ["q"] = first, ["p"] = second } : [first, second];
        }
    }

    /// <summary>Batches by name.</summary>
    public sealed class Pieces : PyDataset
    {
        public override int? num_batches => 3;

        public override Batch this[int index]
        {
            get
            {
                var rows = (4 * index)..(4 * index + 4);
                return (new DataArg { ["a"] = A[rows], ["b"] = B[rows] }, new DataArg { ["priority"] = P[rows], ["department"] = D[rows] });
            }
        }
    }

    /// <summary>Batches of tuples, without end.</summary>
    public static IEnumerable<((NDArray, NDArray), (NDArray, NDArray))> Generator()
    {
        while (true)
        {
            for (var i = 0; i < 3; i++)
            {
                var rows = (4 * i)..(4 * i + 4);
                yield return ((A[rows], B[rows]), (P[rows], D[rows]));
            }
        }
    }
}
