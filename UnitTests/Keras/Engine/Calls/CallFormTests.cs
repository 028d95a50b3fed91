using Tensorflow;
using Tensorflow.Common.Types;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Engine.Calls;

/// <summary>Of the forms of <c>call</c>, <c>build</c> and <c>compute_output_shape</c> the most derived one is called, wherever the call comes from.</summary>
public class CallFormTests
{
    private static readonly Tensor s_x = tf.constant(new[,] { { 1f, 2f } });

    [Fact]
    public void EachFormIsCalled()
    {
        Assert.Equal(2, First(new OfTensor().Apply(s_x)));
        Assert.Equal(3, First(new OfMaskedTensor().Apply(s_x)));
        Assert.Equal(4, First(new OfTensors().Apply(s_x)));
        Assert.Equal(5, First(new OfArguments().Apply(s_x)));
        Assert.Equal(6, First(new OfTensorFlowNet().Apply(s_x)));
    }

    /// <summary>A form that a class does not override leads to the one that it does.</summary>
    [Fact]
    public void EachFormLeadsToTheOneThatIsOverridden()
    {
        foreach (var (layer, factor) in new (Layer, float)[] { (new OfTensor(), 2), (new OfMaskedTensor(), 3), (new OfTensors(), 4), (new OfArguments(), 5), (new OfTensorFlowNet(), 6) })
        {
            Assert.Equal(factor, First(layer.call(s_x)));
            Assert.Equal(factor, First(layer.call(s_x, true, null)));
            Assert.Equal(factor, First(layer.call(new Tensors(s_x), true)));
            Assert.Equal(factor, First(layer.call(new CallArguments(s_x))));
            Assert.Equal(factor, First(keras.Sequential([layer]).Apply(s_x)));
        }
    }

    /// <summary>A class may override another form than its base and call the base.</summary>
    [Fact]
    public void TheMostDerivedFormIsCalledAndItsBaseIsTheNext()
    {
        Assert.Equal(20, First(new TensorsOverTensor().Apply(s_x)));
        Assert.Equal(40, First(new TensorOverTensors().Apply(s_x)));
        Assert.Equal(50, First(new TensorFlowNetOverArguments().Apply(s_x)));
        Assert.Equal(60, First(new ArgumentsOverTensorFlowNet().Apply(s_x)));
        Assert.Equal(700, First(new Twice().Apply(s_x)));
    }

    [Fact]
    public void TrainingReachesEveryForm()
    {
        foreach (var layer in new Layer[] { new Mode(0), new MaskedMode(), new ModeOfTensors(), new ModeOfArguments(), new ModeOfTensorFlowNet() })
        {
            Assert.Equal(0, First(layer.Apply(s_x)));
            Assert.Equal(1, First(layer.Apply(s_x, training: true)));
            Assert.Equal(1, First(layer.Apply(new Tensors(s_x), training: true)));
            Assert.Equal(1, First(layer.Apply(new CallArguments(s_x) { training = true })));
        }
    }

    [Fact]
    public void ALayerThatSaysNothingIsAnError()
    {
        Assert.StartsWith("The layer Nothing does not say what it computes.", Assert.Throws<TypeError>(() => new Nothing().Apply(s_x)).Message);
        Assert.StartsWith("The layer Nothing does not say what it computes.", Assert.Throws<TypeError>(() => new Nothing().call(s_x)).Message);
        Assert.StartsWith("Layer \"of_tensor", Assert.Throws<ValueError>(() => new OfTensor().Apply([s_x, s_x])).Message);
    }

    [Fact]
    public void BuildTakesTheShapesOfTheInputs()
    {
        var layer = new BuiltForShapes();
        layer.Apply(new Tensors { ["b"] = s_x, ["a"] = tf.ones((3, 4, 5)) });
        Assert.Equal("{'b': (1, 2), 'a': (3, 4, 5)}", layer.Shapes);
        Assert.Equal((3, 4, 5), layer.input_shape!);
        layer = new BuiltForShapes();
        layer.Apply([s_x, s_x]);
        Assert.Equal("[(1, 2), (1, 2)]", layer.Shapes);
        layer = new BuiltForShapes();
        layer.Apply(new CallArguments(s_x) { ["context"] = tf.ones(3), ["flag"] = true });
        Assert.Equal("{'inputs': (1, 2), 'context': (3,)}", layer.Shapes);
    }

    /// <summary>However the building begins, weights are made once.</summary>
    [Fact]
    public void BuildIsCalledOnce()
    {
        foreach (var layer in new Layer[] { new BuiltForShapes(), new BuiltForShape(), new BuiltForShapesThroughShape() })
        {
            layer.build((-1, 2));
            Assert.True(layer.built);
            Assert.Single(layer.weights);
            layer.Apply(s_x);
            Assert.Single(layer.weights);
            Assert.Equal((-1, 2), layer.input_shape!);
        }
        foreach (var layer in new Layer[] { new BuiltForShapes(), new BuiltForShape(), new BuiltForShapesThroughShape() })
        {
            layer.build(new KerasShapesWrapper((-1, 2)));
            Assert.Single(layer.weights);
        }
        foreach (var layer in new Layer[] { new BuiltForShapes(), new BuiltForShape(), new BuiltForShapesThroughShape() })
        {
            layer.Apply(s_x);
            Assert.Single(layer.weights);
        }
    }

    [Fact]
    public void EachFormOfTheOutputShapeLeadsToTheOther()
    {
        var doubled = new Doubled();
        Assert.Equal((-1, 4), doubled.compute_output_shape((-1, 2)));
        Assert.Equal((-1, 4), (Shape)doubled.compute_output_shape(new KerasShapesWrapper((-1, 2))));
        Assert.Equal((-1, 4), doubled.Apply(keras.Input(2)).shape);
        var split = new Split();
        Assert.Equal("{'left': (None, 1), 'right': (None, 1)}", split.compute_output_shape(new KerasShapesWrapper((-1, 2))).ToString());
        var halves = split.Apply(new Tensors(keras.Input(2)));
        Assert.Equal(["left", "right"], halves.Keys);
        Assert.Equal((-1, 1), halves["right"].shape);
        Assert.Equal("{'left': (None, 1), 'right': (None, 1)}", new TracedSplit().compute_output_shape(new KerasShapesWrapper((-1, 2))).ToString());
    }

    [Fact]
    public void SeveralArraysAreSeveralInputs()
    {
        var (a, b) = (np.ones((2, 3)).astype(np.float32), np.ones((2, 3)).astype(np.float32) * 2);
        Assert.Equal((2, 6), keras.layers.Concatenate().Apply([a, b]).shape);
        Assert.Equal((2, 6), keras.layers.Concatenate().Apply(new[] { a, b }).shape);
        Assert.Equal((2, 6), keras.layers.Concatenate().Apply(new List<NDArray> { a, b }).shape);
        Assert.Equal((2, 6), keras.layers.Concatenate().Apply((a, b)).shape);
        Assert.Equal((2, 6), keras.layers.Concatenate().Apply([tf.constant(1f) * a, b]).shape);
        var (first, second) = new OfTensors().Apply([a, b]);
        Assert.Equal([4, 8], [First(first), First(second)]);
    }

    [Fact]
    public void ArgumentsAreAskedForByName()
    {
        var arguments = new CallArguments(s_x) { ["context"] = np.ones((2, 3)), ["flag"] = true, ["pair"] = new[] { s_x, s_x } };
        Assert.Equal(["context", "flag", "pair"], arguments.names);
        Assert.Equal((2, 3), arguments.tensor("context").shape);
        Assert.Equal(2, arguments.tensors("pair").Length);
        Assert.True(arguments.get("flag", false));
        Assert.Equal(0.5, arguments.get("rate", 0.5));
        Assert.Same(arguments.tensor("context"), arguments.get<Tensor?>("context", null));
        Assert.Equal("missing a required argument: 'rate'", Assert.Throws<TypeError>(() => arguments["rate"]).Message);
        Assert.Equal("The argument 'flag' should be a tensor. Received: flag=True.", Assert.Throws<TypeError>(() => arguments.tensor("flag")).Message);
        Assert.Equal("The argument 'flag' should be of the type Int32. Received: flag=True.", Assert.Throws<TypeError>(() => arguments.get("flag", 1)).Message);
        Assert.Throws<ValueError>(() => arguments.tensor("pair"));
        Assert.StartsWith("The argument 'mask' has a property of its own.", Assert.Throws<TypeError>(() => arguments["mask"] = s_x).Message);
    }

    private static float First(Tensors y) => y.Single.ToArray<float>()[0];

    private class OfTensor : Layer
    {
        public override Tensor call(Tensor inputs, bool training = false) => inputs * 2f;
    }

    private sealed class OfMaskedTensor : Layer
    {
        public override Tensor call(Tensor inputs, bool training, Tensor? mask) => inputs * 3f;
    }

    private class OfTensors : Layer
    {
        public override Tensors call(Tensors inputs, bool training) => new(inputs.Structure, inputs.Select(static x => x * 4f));
    }

    private class OfArguments : Layer
    {
        public override Tensors call(CallArguments arguments) => arguments.inputs * 5f;
    }

    private class OfTensorFlowNet : Layer
    {
        protected override Tensors Call(Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) => inputs * 6f;
    }

    private sealed class TensorsOverTensor : OfTensor
    {
        public override Tensors call(Tensors inputs, bool training) => base.call(inputs, training).Single * 10f;
    }

    private sealed class TensorOverTensors : OfTensors
    {
        public override Tensor call(Tensor inputs, bool training = false) => base.call(inputs, training) * 10f;
    }

    private sealed class TensorFlowNetOverArguments : OfArguments
    {
        protected override Tensors Call(Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
            base.Call(inputs, state, training, optional_args) * 10f;
    }

    private sealed class ArgumentsOverTensorFlowNet : OfTensorFlowNet
    {
        public override Tensors call(CallArguments arguments) => base.call(arguments) * 10f;
    }

    /// <summary>Of two forms in one class the more general is called, and its base is the other.</summary>
    private sealed class Twice : OfTensor
    {
        public override Tensor call(Tensor inputs, bool training = false) => inputs * 7f;

        public override Tensors call(CallArguments arguments) => base.call(arguments) * 100f;
    }

    private sealed class Mode(int unused) : Layer(name: unused == 0 ? null : "")
    {
        public override Tensor call(Tensor inputs, bool training = false) => inputs * (training ? 1f : 0f);
    }

    private sealed class MaskedMode : Layer
    {
        public override Tensor call(Tensor inputs, bool training, Tensor? mask) => inputs * (training ? 1f : 0f);
    }

    private sealed class ModeOfTensors : Layer
    {
        public override Tensors call(Tensors inputs, bool training) => inputs * (training ? 1f : 0f);
    }

    private sealed class ModeOfArguments : Layer
    {
        public override Tensors call(CallArguments arguments) => arguments.inputs * (arguments.training == true ? 1f : 0f);
    }

    private sealed class ModeOfTensorFlowNet : Layer
    {
        protected override Tensors Call(Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) => inputs * (training == true ? 1f : 0f);
    }

    private sealed class Nothing : Layer;

    private sealed class BuiltForShapes : Layer
    {
        public string? Shapes { get; private set; }

        public override void build(KerasShapesWrapper input_shape)
        {
            Shapes = input_shape.ToString();
            add_weight(2);
            base.build(input_shape);
        }

        public override Tensors call(CallArguments arguments) => arguments.inputs;
    }

    private sealed class BuiltForShape : Layer
    {
        public override void build(Shape input_shape)
        {
            add_weight(2);
            base.build(input_shape);
        }

        public override Tensor call(Tensor inputs, bool training = false) => inputs;
    }

    private sealed class BuiltForShapesThroughShape : Layer
    {
        public override void build(KerasShapesWrapper input_shape)
        {
            add_weight(2);
            base.build(input_shape.Single);
        }

        public override Tensor call(Tensor inputs, bool training = false) => inputs;
    }

    private sealed class Doubled : Layer
    {
        public override Tensor call(Tensor inputs, bool training = false) => tf.concat([inputs, inputs], -1);

        public override Shape compute_output_shape(Shape input_shape) => (input_shape[0], 2 * input_shape[1]);
    }

    private class TracedSplit : Layer
    {
        public override Tensors call(Tensors inputs, bool training) => new() { ["left"] = inputs.Single[":", ":1"], ["right"] = inputs.Single[":", "1:"] };
    }

    private sealed class Split : TracedSplit
    {
        public override KerasShapesWrapper compute_output_shape(KerasShapesWrapper input_shape) => new() { ["left"] = (input_shape.Single[0], 1), ["right"] = (input_shape.Single[0], 1) };
    }
}
