namespace Tensorflow.Hdf5.Reading;

/// <summary>What a message of an object's header says; the values are those of the file.</summary>
internal enum MessageType
{
    /// <summary>Nothing: free room.</summary>
    Nil = 0x00,

    /// <summary>The sizes of a data set.</summary>
    Dataspace = 0x01,

    /// <summary>Where a group of the new kind has its links.</summary>
    LinkInfo = 0x02,

    /// <summary>The type of elements.</summary>
    Datatype = 0x03,

    /// <summary>The fill value, as it was written at first.</summary>
    FillValueOld = 0x04,

    /// <summary>The fill value.</summary>
    FillValue = 0x05,

    /// <summary>One link of a group of the new kind.</summary>
    Link = 0x06,

    /// <summary>The elements are in other files.</summary>
    ExternalFiles = 0x07,

    /// <summary>Where the elements are.</summary>
    Layout = 0x08,

    /// <summary>How groups of the new kind store links.</summary>
    GroupInfo = 0x0A,

    /// <summary>Through which filters chunks go.</summary>
    FilterPipeline = 0x0B,

    /// <summary>An attribute.</summary>
    Attribute = 0x0C,

    /// <summary>A comment.</summary>
    Comment = 0x0D,

    /// <summary>When it was changed, as it was written at first.</summary>
    ModificationTimeOld = 0x0E,

    /// <summary>Where messages of several objects are.</summary>
    SharedMessageTable = 0x0F,

    /// <summary>Where the header goes on.</summary>
    Continuation = 0x10,

    /// <summary>Where a group of the old kind has its links.</summary>
    SymbolTable = 0x11,

    /// <summary>When it was changed.</summary>
    ModificationTime = 0x12,

    /// <summary>Settings of B-trees.</summary>
    TreeSettings = 0x13,

    /// <summary>Settings of a driver of several files.</summary>
    DriverInfo = 0x14,

    /// <summary>Where attributes are that the header does not hold.</summary>
    AttributeInfo = 0x15,

    /// <summary>How many links lead to the object.</summary>
    ReferenceCount = 0x16,

    /// <summary>Where free space is noted.</summary>
    FileSpaceInfo = 0x17,
}
