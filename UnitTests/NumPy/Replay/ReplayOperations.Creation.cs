using System.Text.Json;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Replay;

public static partial class ReplayOperations
{
    private static void AddCreation(Dictionary<string, Operation> all)
    {
        One(all, "arange", static (_, p) => Range(p[0], default));
        One(all, "arange type", static (_, p) => Range(p[0], p[1].GetString()));
        One(all, "linspace", static (_, p) => np.linspace(p[0][0].GetDouble(), p[0][1].GetDouble(), Int(p[0][2]), p[1].GetBoolean()));
        One(all, "linspace type", static (_, p) => np.linspace(p[0][0].GetDouble(), p[0][1].GetDouble(), Int(p[0][2]), dtype: p[1].GetString()));
        One(all, "eye", static (_, p) => np.eye(Int(p[0]), Maybe(p[1]), Int(p[2])));
        One(all, "zeros", static (_, p) => np.zeros(Sizes(p[0]), p[1].GetString()));
        One(all, "ones", static (_, p) => np.ones(Sizes(p[0]), p[1].GetString()));
        One(all, "full", static (_, p) => np.full(Sizes(p[0]), Number(p[1])));
    }

    private static NDArray Range(JsonElement arguments, DTypeArg type)
    {
        NDArray[] numbers = [.. arguments.EnumerateArray().Select(Number)];
        return numbers.Length == 1 ? np.arange(numbers[0], type) : np.arange(numbers[0], numbers[1], numbers.Length > 2 ? numbers[2] : null, type);
    }
}
