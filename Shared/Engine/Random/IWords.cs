namespace TfNet.Engine;

/// <summary>A source of random words.</summary>
internal interface IWords
{
    /// <summary>The next 32 bits.</summary>
    uint NextUInt32();

    /// <summary>The next 64 bits.</summary>
    ulong NextUInt64();
}
