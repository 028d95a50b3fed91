using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

public partial class Tensor
{
    /// <summary>A bool.</summary>
    public static implicit operator Tensor(bool value) => WeakBool(value);

    /// <summary>A number: int8 by itself.</summary>
    public static implicit operator Tensor(sbyte value) => WeakScalar(value, TF_DataType.TF_INT8);

    /// <summary>A number: uint8 by itself.</summary>
    public static implicit operator Tensor(byte value) => WeakScalar(value, TF_DataType.TF_UINT8);

    /// <summary>A number: int16 by itself.</summary>
    public static implicit operator Tensor(short value) => WeakScalar(value, TF_DataType.TF_INT16);

    /// <summary>A number: uint16 by itself.</summary>
    public static implicit operator Tensor(ushort value) => WeakScalar(value, TF_DataType.TF_UINT16);

    /// <summary>A number: int32 by itself.</summary>
    public static implicit operator Tensor(int value) => WeakScalar(value, TF_DataType.TF_INT32);

    /// <summary>A number: uint32 by itself.</summary>
    public static implicit operator Tensor(uint value) => WeakScalar(value, TF_DataType.TF_UINT32);

    /// <summary>A number: int64 by itself.</summary>
    public static implicit operator Tensor(long value) => new(TensorValue.From<long>([value], Shape.Scalar), Weakness.Python);

    /// <summary>A number: uint64 by itself.</summary>
    public static implicit operator Tensor(ulong value) => new(TensorValue.From<ulong>([value], Shape.Scalar), Weakness.Python);

    /// <summary>A number: float32 by itself.</summary>
    public static implicit operator Tensor(float value) => WeakScalar(value, TF_DataType.TF_FLOAT);

    /// <summary>A number: float32 by itself, as Python's numbers are in TensorFlow.</summary>
    public static implicit operator Tensor(double value) => WeakScalar(value, TF_DataType.TF_FLOAT);

    /// <summary>A NumPy array. The elements are shared until one of the two is written to.</summary>
    public static implicit operator Tensor(NDArray array) => new(array.AsTensorValue(), Weakness.NumPy);

    /// <summary>The elements. They are shared until the array is written to.</summary>
    /// <exception cref="InvalidOperationException">The tensor belongs to a function that is being traced.</exception>
    public NDArray numpy() => new(Concrete());

    /// <summary>The only element, which must be a bool.</summary>
    public static explicit operator bool(Tensor tensor) => tensor.size == 1
        ? tensor.ToArray<bool>()[0]
        : throw new ValueError($"Only a tensor of one element converts to bool. Received: shape={tensor.shape}. Reduce it first.");

    /// <summary>The only element as a number.</summary>
    public static explicit operator sbyte(Tensor tensor) => Scalars.Read<sbyte>(tensor);

    /// <summary>The only element as a number.</summary>
    public static explicit operator byte(Tensor tensor) => Scalars.Read<byte>(tensor);

    /// <summary>The only element as a number.</summary>
    public static explicit operator short(Tensor tensor) => Scalars.Read<short>(tensor);

    /// <summary>The only element as a number.</summary>
    public static explicit operator ushort(Tensor tensor) => Scalars.Read<ushort>(tensor);

    /// <summary>The only element as a number.</summary>
    public static explicit operator int(Tensor tensor) => Scalars.Read<int>(tensor);

    /// <summary>The only element as a number.</summary>
    public static explicit operator uint(Tensor tensor) => Scalars.Read<uint>(tensor);

    /// <summary>The only element as a number.</summary>
    public static explicit operator long(Tensor tensor) => Scalars.Read<long>(tensor);

    /// <summary>The only element as a number.</summary>
    public static explicit operator ulong(Tensor tensor) => Scalars.Read<ulong>(tensor);

    /// <summary>The only element as a number.</summary>
    public static explicit operator float(Tensor tensor) => Scalars.Read<float>(tensor);

    /// <summary>The only element as a number.</summary>
    public static explicit operator double(Tensor tensor) => Scalars.Read<double>(tensor);

    /// <summary>The position that a scalar holds, as an index beside others: <c>x[":", tf.argmax(x[0])]</c>.</summary>
    /// <exception cref="TypeError">The tensor is not one integer.</exception>
    /// <exception cref="InvalidOperationException">The tensor belongs to a function that is being traced: <c>tf.gather(x, index, axis: 1)</c> takes it there.</exception>
    public static implicit operator Slice(Tensor index) => index.ndim == 0 && index.dtype.IsInteger() ? Slice.Index((int)index) : throw InvalidIndex(index);
}
