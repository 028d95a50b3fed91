using System.Text.RegularExpressions;
using Tensorflow;
using Tensorflow.Hdf5;

namespace TfNet.UnitTests.Hdf5.Hostile;

/// <summary>Looks at everything in a file that may be damaged, and at what is thrown.</summary>
internal static partial class Survey
{
    /// <summary>Reads all names, attributes and elements.</summary>
    /// <returns>How much was read, and how often that was refused.</returns>
    /// <exception cref="Exception">Something else is thrown than the errors that a damaged file has.</exception>
    public static (long Read, int Refused) Of(byte[] bytes, int length)
    {
        var (read, refused) = (0L, 0);
        Try(() =>
        {
            using var file = h5py.File(new MemoryStream(bytes, 0, length, writable: false));
            Look(file);
            Try(() => file.visititems((_, item) =>
            {
                Look(item);
                if (item is Dataset set)
                {
                    Try(() => read += set["()"].nbytes);
                    Try(() => read += set["..., 0"].nbytes);
                }
            }));
        });
        return (read, refused);

        void Look(H5Object item)
        {
            Try(() => read += item.ToString()!.Length);
            Try(() =>
            {
                foreach (var name in item.attrs)
                    Try(() => read += item.attrs[name].array.nbytes);
            });
        }

        void Try(Action action)
        {
            try
            {
                action();
            }
            catch (Exception error) when (IsExpected(error))
            {
                refused++;
            }
        }
    }

    /// <summary>Whether an error is one that a damaged file may have.</summary>
    private static bool IsExpected(Exception error) => error switch
    {
        // Names the file and the place.
        InvalidDataException => Place().IsMatch(error.Message),
        // Damage makes other types, other sizes, and scalars of what were none; all are valid.
        TypeError => error.Message.Contains("are not read", StringComparison.Ordinal),
        ValueError => error.Message.StartsWith("Illegal slicing argument for scalar dataspace", StringComparison.Ordinal)
            || error.Message.StartsWith("A dimension can have 2,147,483,647 elements at most", StringComparison.Ordinal),
        IndexOutOfRangeException => error.Message.StartsWith("Index (0) out of range for empty dimension", StringComparison.Ordinal),
        _ => false,
    };

    [GeneratedRegex("^stream(, offset [0-9]+: |: /)")]
    private static partial Regex Place();
}
