using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Operations;

/// <summary>A function of float64 tensors whose gradient is compared with differences.</summary>
/// <param name="name">A name.</param>
/// <param name="function">The function; other inputs than those differentiated are in its closure.</param>
/// <param name="inputs">Where it is differentiated.</param>
public sealed class GradientCase(string name, Func<Value[], Value> function, params TensorValue[] inputs)
{
    private const double Step = 1e-5;

    public string Name { get; } = name;

    /// <summary>The function as a graph.</summary>
    public IReadOnlyList<Node> Trace()
    {
        var emitter = new GraphEmitter(new Graph());
        using (Emitter.Use(emitter))
            function(Array.ConvertAll(inputs, input => (Value)emitter.Graph.AddInput(input.Spec)));
        return emitter.Graph.Nodes;
    }

    /// <summary>Compares the gradient of the results' weighted sum with central differences.</summary>
    public void CheckFirst() => Check(function);

    /// <summary>Compares the gradient of the gradients' weighted sum with central differences.</summary>
    public void CheckSecond() => Check(x =>
    {
        Value?[] gradients;
        using (var tape = new Tape())
        {
            foreach (var input in x)
                tape.Watch(input);
            var y = function(x);
            tape.Stop();
            gradients = tape.Gradient([y], x, [Weights(y, 5)]);
        }
        Value sum = TensorValue.Scalar(0, Tensorflow.TF_DataType.TF_DOUBLE);
        for (var i = 0; i < x.Length; i++)
        {
            if (gradients[i] is { } gradient)
                sum = Ops.Add(sum, Ops.Sum(Ops.Mul(gradient, Weights(gradient, 7 + i))));
        }
        return sum;
    });

    private void Check(Func<Value[], Value> f)
    {
        Value[] x = [.. inputs];
        Value?[] gradients;
        using (var tape = new Tape())
        {
            foreach (var input in x)
                tape.Watch(input);
            var y = f(x);
            tape.Stop();
            gradients = tape.Gradient([y], x, [Weights(y, 3)]);
        }
        for (var i = 0; i < inputs.Length; i++)
        {
            var gradient = gradients[i] is { } found ? Numbers.Of(found) : new double[inputs[i].Spec.Count];
            Assert.Equal(inputs[i].Shape, gradients[i]?.Shape ?? inputs[i].Shape);
            for (var n = 0; n < gradient.Length; n++)
            {
                var difference = (Shifted(f, i, n, Step) - Shifted(f, i, n, -Step)) / (2 * Step);
                Assert.True(
                    Math.Abs(gradient[n] - difference) <= 1e-5 + (1e-3 * Math.Abs(difference)),
                    $"{Name}: the gradient of input {i}, element {n} is {gradient[n]:R}, differences give {difference:R}");
            }
        }
    }

    private double Shifted(Func<Value[], Value> f, int input, int element, double shift)
    {
        var moved = TensorValue.From<double>(inputs[input].Span<double>(), inputs[input].Shape);
        moved.Span<double>()[element] += shift;
        var y = f([.. inputs.Select((value, i) => i == input ? moved : value)]);
        return Numbers.Of(y).Zip(Numbers.Of(Weights(y, 3)), static (a, b) => a * b).Sum();
    }

    private static TensorValue Weights(Value like, int seed) => Numbers.Uniform(seed, 0.5, 1.5, like.Shape.as_int_list());
}
