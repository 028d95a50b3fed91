namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>True or false.</summary>
    public const TF_DataType @bool = TF_DataType.TF_BOOL;

    /// <summary>True or false.</summary>
    public const TF_DataType bool_ = TF_DataType.TF_BOOL;

    /// <summary>8-bit signed integers.</summary>
    public const TF_DataType int8 = TF_DataType.TF_INT8;

    /// <summary>8-bit signed integers, as C's char.</summary>
    public const TF_DataType @byte = TF_DataType.TF_INT8;

    /// <summary>16-bit signed integers.</summary>
    public const TF_DataType int16 = TF_DataType.TF_INT16;

    /// <summary>32-bit signed integers.</summary>
    public const TF_DataType int32 = TF_DataType.TF_INT32;

    /// <summary>64-bit signed integers.</summary>
    public const TF_DataType int64 = TF_DataType.TF_INT64;

    /// <summary>64-bit signed integers, what Python's int becomes.</summary>
    public const TF_DataType int_ = TF_DataType.TF_INT64;

    /// <summary>8-bit unsigned integers.</summary>
    public const TF_DataType uint8 = TF_DataType.TF_UINT8;

    /// <summary>8-bit unsigned integers.</summary>
    public const TF_DataType ubyte = TF_DataType.TF_UINT8;

    /// <summary>16-bit unsigned integers.</summary>
    public const TF_DataType uint16 = TF_DataType.TF_UINT16;

    /// <summary>32-bit unsigned integers.</summary>
    public const TF_DataType uint32 = TF_DataType.TF_UINT32;

    /// <summary>64-bit unsigned integers.</summary>
    public const TF_DataType uint64 = TF_DataType.TF_UINT64;

    /// <summary>16-bit floating-point numbers.</summary>
    public const TF_DataType float16 = TF_DataType.TF_HALF;

    /// <summary>16-bit floating-point numbers.</summary>
    public const TF_DataType half = TF_DataType.TF_HALF;

    /// <summary>32-bit floating-point numbers.</summary>
    public const TF_DataType float32 = TF_DataType.TF_FLOAT;

    /// <summary>32-bit floating-point numbers.</summary>
    public const TF_DataType single = TF_DataType.TF_FLOAT;

    /// <summary>64-bit floating-point numbers.</summary>
    public const TF_DataType float64 = TF_DataType.TF_DOUBLE;

    /// <summary>64-bit floating-point numbers.</summary>
    public const TF_DataType @double = TF_DataType.TF_DOUBLE;

    /// <summary>64-bit floating-point numbers.</summary>
    public const TF_DataType float_ = TF_DataType.TF_DOUBLE;

    /// <summary>Text.</summary>
    public const TF_DataType @string = TF_DataType.TF_STRING;

    /// <summary>Text.</summary>
    public const TF_DataType str_ = TF_DataType.TF_STRING;
}
