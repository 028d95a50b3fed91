using Tensorflow.NumPy;

namespace Tensorflow.Hdf5;

/// <content>To and from numbers, texts and arrays.</content>
public sealed partial class H5Value
{
    /// <summary>A bool.</summary>
    public static implicit operator H5Value(bool value) => new((NDArray)value);

    /// <summary>A uint8.</summary>
    public static implicit operator H5Value(byte value) => new((NDArray)value);

    /// <summary>An int8.</summary>
    public static implicit operator H5Value(sbyte value) => new(NDArray.Scalar(value));

    /// <summary>An int16.</summary>
    public static implicit operator H5Value(short value) => new(NDArray.Scalar(value));

    /// <summary>A uint16.</summary>
    public static implicit operator H5Value(ushort value) => new(NDArray.Scalar(value));

    /// <summary>An int64, as Python's.</summary>
    public static implicit operator H5Value(int value) => new((NDArray)value);

    /// <summary>A uint32.</summary>
    public static implicit operator H5Value(uint value) => new(NDArray.Scalar(value));

    /// <summary>An int64.</summary>
    public static implicit operator H5Value(long value) => new((NDArray)value);

    /// <summary>A uint64.</summary>
    public static implicit operator H5Value(ulong value) => new(NDArray.Scalar(value));

    /// <summary>A float16.</summary>
    public static implicit operator H5Value(Half value) => new(NDArray.Scalar(value));

    /// <summary>A float32.</summary>
    public static implicit operator H5Value(float value) => new((NDArray)value);

    /// <summary>A float64.</summary>
    public static implicit operator H5Value(double value) => new((NDArray)value);

    /// <summary>A text of any length.</summary>
    public static implicit operator H5Value(string value) => new([value], Shape.Scalar);

    /// <summary>A list of texts.</summary>
    public static implicit operator H5Value(string[] value) => new(value, new Shape(value.Length));

    /// <summary>A list of texts.</summary>
    public static implicit operator H5Value(List<string> value) => new([.. value], new Shape(value.Count));

    /// <summary>The elements of an array; its memory is shared until somebody changes it.</summary>
    public static implicit operator H5Value(NDArray value) => new(value);

    /// <summary>A list of bools.</summary>
    public static implicit operator H5Value(bool[] value) => new((NDArray)value);

    /// <summary>A list of numbers.</summary>
    public static implicit operator H5Value(byte[] value) => new((NDArray)value);

    /// <summary>A list of numbers.</summary>
    public static implicit operator H5Value(sbyte[] value) => new((NDArray)value);

    /// <summary>A list of numbers.</summary>
    public static implicit operator H5Value(short[] value) => new((NDArray)value);

    /// <summary>A list of numbers.</summary>
    public static implicit operator H5Value(ushort[] value) => new((NDArray)value);

    /// <summary>A list of numbers.</summary>
    public static implicit operator H5Value(int[] value) => new((NDArray)value);

    /// <summary>A list of numbers.</summary>
    public static implicit operator H5Value(uint[] value) => new((NDArray)value);

    /// <summary>A list of numbers.</summary>
    public static implicit operator H5Value(long[] value) => new((NDArray)value);

    /// <summary>A list of numbers.</summary>
    public static implicit operator H5Value(ulong[] value) => new((NDArray)value);

    /// <summary>A list of numbers.</summary>
    public static implicit operator H5Value(Half[] value) => new((NDArray)value);

    /// <summary>A list of numbers.</summary>
    public static implicit operator H5Value(float[] value) => new((NDArray)value);

    /// <summary>A list of numbers.</summary>
    public static implicit operator H5Value(double[] value) => new((NDArray)value);

    /// <summary>Rows of numbers.</summary>
    public static implicit operator H5Value(int[,] value) => new((NDArray)value);

    /// <summary>Rows of numbers.</summary>
    public static implicit operator H5Value(long[,] value) => new((NDArray)value);

    /// <summary>Rows of numbers.</summary>
    public static implicit operator H5Value(float[,] value) => new((NDArray)value);

    /// <summary>Rows of numbers.</summary>
    public static implicit operator H5Value(double[,] value) => new((NDArray)value);

    /// <summary>A tuple of integers.</summary>
    public static implicit operator H5Value(Shape value) => new((NDArray)value);

    /// <summary>No elements.</summary>
    public static implicit operator H5Value(Empty value) => new(value);

    /// <summary>The elements as an array.</summary>
    public static implicit operator NDArray(H5Value value) => value.array;

    /// <summary>The only element as a bool.</summary>
    public static implicit operator bool(H5Value value) => (bool)value.array;

    /// <summary>The only element as a number.</summary>
    public static implicit operator int(H5Value value) => (int)value.array;

    /// <summary>The only element as a number.</summary>
    public static implicit operator long(H5Value value) => (long)value.array;

    /// <summary>The only element as a number.</summary>
    public static implicit operator float(H5Value value) => (float)value.array;

    /// <summary>The only element as a number.</summary>
    public static implicit operator double(H5Value value) => (double)value.array;

    /// <summary>The only element as a text.</summary>
    /// <exception cref="TypeError">It is a number.</exception>
    public static explicit operator string(H5Value value) => value.item() as string
        ?? throw new TypeError($"A text is expected. Received: {value} of type {value.dtype}. Write $\"{{value}}\" for the text of a number.");

    /// <summary>The elements as texts.</summary>
    /// <exception cref="TypeError">They are numbers.</exception>
    public static explicit operator string[](H5Value value) => value.dtype == TF_DataType.TF_STRING ? StringElements.ToStrings(value.array)
        : throw new TypeError($"Texts are expected. Received: {value} of type {value.dtype}.");
}
