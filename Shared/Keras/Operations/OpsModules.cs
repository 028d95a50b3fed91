using Tensorflow.Keras;

namespace Tensorflow.Keras
{
    public sealed partial class OpsApi
    {
        /// <inheritdoc cref="ops.numpy"/>
        public NumpyOpsApi numpy => ops.numpy;

        /// <inheritdoc cref="ops.nn"/>
        public NnOpsApi nn => ops.nn;

        /// <inheritdoc cref="ops.linalg"/>
        public LinalgOpsApi linalg => ops.linalg;

        /// <inheritdoc cref="ops.image"/>
        public ImageOpsApi image => ops.image;
    }
}

namespace Tensorflow
{
    public static partial class ops
    {
        /// <summary>The functions that NumPy has as well.</summary>
        public static NumpyOpsApi numpy { get; } = new();

        /// <summary>The functions of neural networks.</summary>
        public static NnOpsApi nn { get; } = new();

        /// <summary>Linear algebra.</summary>
        public static LinalgOpsApi linalg { get; } = new();

        /// <summary>Images.</summary>
        public static ImageOpsApi image { get; } = new();
    }
}
