using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Operations;

/// <summary>What operations say of tensors that do not fit: what was received, and how to mend it.</summary>
public sealed class ErrorTests
{
    private static TensorValue Zeros(params int[] shape) => TensorValue.Zeros(new TensorSpec(TF_DataType.TF_FLOAT, new Shape(shape)));

    private static TensorValue Ints(params int[] items) => TensorValue.From<int>(items, items.Length);

    [Fact]
    public void Shapes_that_do_not_fit_are_named()
    {
        Says("Incompatible shapes: (2, 3) vs. (4,)", () => Ops.Add(Zeros(2, 3), Zeros(4)));
        Says("Matrix size-incompatible: In[0]: (2, 3), In[1]: (2, 3)", () => Ops.MatMul(Zeros(2, 3), Zeros(2, 3)));
        Says("has 6 elements and cannot become one of shape (4, None)", () => Ops.Reshape(Zeros(2, 3), new Shape(4, -1)));
        Says("cannot become one of shape (5,)", () => Ops.Reshape(Zeros(2, 3), 5));
        Says("axis 2 is out of bounds", () => Ops.Sum(Zeros(2, 3), [2]));
        Says("is named twice", () => Ops.Sum(Zeros(2, 3), [1, -1]));
        Says("Can not squeeze dim[1], expected a dimension of 1, got 3", () => Ops.Squeeze(Zeros(1, 3), [1]));
        Says("agree in all other sizes", () => Ops.Concat([Zeros(2, 3), Zeros(3, 3)], 1));
        Says("lies outside", () => Ops.Slice(Zeros(2, 3), [0, 2], [2, 2]));
        Says("cannot be cut into 2 equal pieces", () => Ops.Split(Zeros(2, 3), 2, 1));
        Says("takes paddings from 0 to 2", () => Ops.Pad(Zeros(2, 3), [(0, 0), (3, 0)], PadMode.Reflect));
        Says("cannot be stretched", () => Ops.BroadcastTo(Zeros(3), (3, 2)));
        Says("each of the 2 axes", () => Ops.Transpose(Zeros(2, 3), [0, 0]));
        Says("input must have last dimension >= k = 4", () => Ops.TopK(Zeros(2, 3), 4));
        Says("takes scales, offsets and statistics of", () => Ops.BatchNormTraining(Zeros(2, 3), Zeros(2), Zeros(3)));
    }

    [Fact]
    public void Types_that_do_not_fit_are_named()
    {
        Assert.Contains("float32 and int32", Assert.Throws<TypeError>(() => Ops.Add(Zeros(2), Ints(1, 2))).Message);
        Assert.Contains("Sqrt does not take tensors of type int32", Assert.Throws<TypeError>(() => Ops.Sqrt(Ints(1))).Message);
        Assert.Contains("of type bool", Assert.Throws<TypeError>(() => Ops.Select(Zeros(2), Zeros(2), Zeros(2))).Message);
        Assert.Contains("Positions are integers", Assert.Throws<TypeError>(() => Ops.Gather(Zeros(2), Zeros(1))).Message);
    }

    [Fact]
    public void Numbers_that_do_not_fit_are_found_when_the_operation_runs()
    {
        Says("indices[1] = 3 is not in [0, 3)", () => Ops.Gather(Zeros(3, 2), Ints(0, 3)));
        Says("indices[0] = -1 is not in [0, 3)", () => Ops.ScatterAdd(Zeros(1, 2), Ints(-1), (3, 2)));
        Says("Integer division by zero", () => Ops.FloorDiv(Ints(1, 2), Ints(1, 0)));
        Says("Integer division by zero", () => Ops.Mod(Ints(1, 2), Ints(1, 0)));
        Says("negative integer powers", () => Ops.Pow(Ints(2), Ints(-1)));
        Assert.Equal([int.MinValue], Numbers.Of(Ops.FloorDiv(Ints(int.MinValue), Ints(-1))));
        Assert.Equal([0], Numbers.Of(Ops.Mod(Ints(int.MinValue), Ints(-1))));
    }

    [Fact]
    public void A_dropout_rate_lies_below_1()
    {
        var seed = new Variable(TensorValue.From<long>([1, 0], 2), "seed", trainable: false);
        Says("Received: rate=1", () => Ops.Dropout(Zeros(2), 1, seed));
        Says("floating point tensor", () => Ops.Dropout(Ints(2), 0.5, seed));
        Assert.Equal([0, 0], Numbers.Of(Ops.Dropout(Zeros(2), 0, seed)));
        Assert.Equal([1, 1], Numbers.Of(seed.Current));
    }

    private static void Says(string text, Func<object> action) => Assert.Contains(text, Assert.ThrowsAny<ValueError>(action).Message);
}
