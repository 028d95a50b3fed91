using System.Runtime.CompilerServices;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>Arrays of .NET's in a size that a caller chooses.</summary>
public static class HostArray
{
    /// <summary>An array of zeros.</summary>
    /// <param name="count">How many elements; it may be any number, as a product of sizes is.</param>
    /// <exception cref="MemoryError">An array cannot have so many, or there is not so much memory.</exception>
    public static T[] Allocate<T>(long count) where T : unmanaged
    {
        var most = Storage.MaxBytes / Unsafe.SizeOf<T>();
        if (count < 0 || count > most)
            throw Shortage.TooLarge($"{PythonFormat.Grouped(count)} elements of {Unsafe.SizeOf<T>()} bytes", $"{PythonFormat.Grouped(most)}");
        try
        {
            return new T[count];
        }
        catch (OutOfMemoryException)
        {
            throw Shortage.NotThere(count * Unsafe.SizeOf<T>());
        }
    }
}
