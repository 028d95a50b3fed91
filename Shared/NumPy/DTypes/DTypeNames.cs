using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>Lets an element type be compared with its name: <c>x.dtype == "float32"</c>.</summary>
public static class DTypeNames
{
    extension(TF_DataType type)
    {
        /// <summary>Whether the type has this name.</summary>
        /// <exception cref="TypeError">No type has this name.</exception>
        public static bool operator ==(TF_DataType left, string right) => left == ((DTypeArg)right).Type;

        /// <summary>Whether the type has another name.</summary>
        /// <exception cref="TypeError">No type has this name.</exception>
        public static bool operator !=(TF_DataType left, string right) => left != ((DTypeArg)right).Type;

        /// <summary>Whether the type has this name.</summary>
        /// <exception cref="TypeError">No type has this name.</exception>
        public static bool operator ==(string left, TF_DataType right) => right == ((DTypeArg)left).Type;

        /// <summary>Whether the type has another name.</summary>
        /// <exception cref="TypeError">No type has this name.</exception>
        public static bool operator !=(string left, TF_DataType right) => right != ((DTypeArg)left).Type;
    }
}
