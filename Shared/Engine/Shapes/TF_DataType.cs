namespace Tensorflow;

/// <summary>The type of an array's elements, with TensorFlow's numbers.</summary>
public enum TF_DataType
{
    /// <summary>Not given: the operation chooses.</summary>
    DtInvalid = 0,

    /// <summary>32-bit floating point.</summary>
    TF_FLOAT = 1,

    /// <summary>64-bit floating point.</summary>
    TF_DOUBLE = 2,

    /// <summary>32-bit signed integer.</summary>
    TF_INT32 = 3,

    /// <summary>8-bit unsigned integer.</summary>
    TF_UINT8 = 4,

    /// <summary>16-bit signed integer.</summary>
    TF_INT16 = 5,

    /// <summary>8-bit signed integer.</summary>
    TF_INT8 = 6,

    /// <summary>Text.</summary>
    TF_STRING = 7,

    /// <summary>64-bit signed integer.</summary>
    TF_INT64 = 9,

    /// <summary>True or false, one byte each.</summary>
    TF_BOOL = 10,

    /// <summary>16-bit floating point with the exponent of 32 bits: the upper half of a float, with 8 bits of precision.</summary>
    TF_BFLOAT16 = 14,

    /// <summary>16-bit unsigned integer.</summary>
    TF_UINT16 = 17,

    /// <summary>16-bit floating point.</summary>
    TF_HALF = 19,

    /// <summary>32-bit unsigned integer.</summary>
    TF_UINT32 = 22,

    /// <summary>64-bit unsigned integer.</summary>
    TF_UINT64 = 23,
}
